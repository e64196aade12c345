"""The theme's shell around our pages: rendered once for each shape of page, and filled for each page of the shape.

The theme takes milliseconds for a page, and nearly all that it prints is the same on every page of one shape: of one folder, with
the same fields filled. So its template is rendered once with a mark in place of each value, and cut at the marks. A shell is taken
only if, filled with values that show what any filter does to them, it is letter by letter what the theme prints for those values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from guide.site.stand_in import PARTICULAR, Particular, Values, stand_in

_MARK = re.compile("/\ue000(\\w+)\ue001")
"""A name between two signs for private use, which no filter changes. Behind a slash: the theme leaves an address from the root alone."""
_PROBE = "/{} &amp; & <i> < > \"quoted\" 'so' %41 Edit edit Blob blob Raw raw  {{ é "
"""A value to which every filter that may stand in a theme does something."""


def folder_of(url: str) -> str:
    """Return the folder that a page lies in; `url` ends in `/`, and so does the folder, unless it is the site's root."""
    return url[: url.rstrip("/").rfind("/") + 1]


def _marked(name: str) -> str:
    return f"/\ue000{name}\ue001"


def _probed(name: str) -> str:
    return _PROBE.format(name)


@dataclass(frozen=True, slots=True)
class Shell:
    """What the theme prints around the values: `pieces` are by turns a text and the name of a value."""

    pieces: tuple[str, ...]
    joints: Mapping[str, tuple[str, str]]
    """For each list that is shown: what stands between address and title of one of its rows, and between two rows."""

    def filled(self, values: Values) -> str:
        """Return the page with these values; a KeyError names a value that is not among them."""
        lists = {name: self._list(values.rows[name], *joints) for name, joints in self.joints.items()}
        found = {**values.texts, **lists}
        return "".join(found[piece] if odd % 2 else piece for odd, piece in enumerate(self.pieces))

    @staticmethod
    def _list(rows: list[tuple[str, str]], between: str, joint: str) -> str:
        return joint.join(f"{address}{between}{title}" for address, title in rows)


def plain(shell: Shell | None) -> Any:
    """Return a shell as plain data, or None where there is none."""
    return shell and [shell.pieces, [(name, *joints) for name, joints in shell.joints.items()]]


def of(found: Any) -> Shell:
    """Return the shell that is given as plain data."""
    return Shell(tuple(found[0]), {name: (between, joint) for name, between, joint in found[1]})


def _rows(name: str, form: Callable[[str], str], count: int) -> list[tuple[str, str]]:
    return [(form(f"{name}_url{at}"), form(f"{name}_title{at}")) for at in range(count)]


def _like(values: Values, form: Callable[[str], str], count: int) -> Values:
    """Return values of the same shape: those that are empty stay so, lists get `count` rows."""
    texts = {name: text and form(name) for name, text in values.texts.items()}
    return Values(texts, {name: _rows(name, form, count) if rows else [] for name, rows in values.rows.items()})


def _cut(html: str, lists: list[str]) -> Shell:
    """Cut what was printed for marked values, with two rows in each of these lists."""
    joints = {}
    for name in lists:
        (one, first), (two, second) = [tuple(re.escape(mark) for mark in row) for row in _rows(name, _marked, 2)]
        if found := re.search(f"{one}(.*?){first}(.*?){two}\\1{second}", html, re.DOTALL):
            joints[name] = (found[1], found[2])
            html = html[: found.start()] + _marked(name) + html[found.end() :]
    return Shell(tuple(_MARK.split(html)), joints)


def _printed(template: Any, context: Mapping[str, Any], page: Any, values: Values) -> str:
    """Return what the theme prints for a page that holds these values."""
    other = {name: value for name, value in page.meta.items() if name not in PARTICULAR}
    shown = stand_in(f"{folder_of(page.url)}{values.texts['address']}/", values, other)
    return str(template.render({**context, "page": shown, "write_back": values.texts["write_back"]}))


def made(template: Any, context: Mapping[str, Any], page: Any, values: Values) -> Shell | None:
    """Return the shell of a page's shape, or None where the theme's template does more with a value than to print it."""
    try:
        marked, probed = _like(values, _marked, 2), _like(values, _probed, 3)
        shell = _cut(_printed(template, context, page, marked), [name for name, rows in values.rows.items() if rows])
        return shell if shell.filled(probed) == _printed(template, context, page, probed) else None
    except (Particular, KeyError):
        return None
