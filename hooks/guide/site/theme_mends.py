"""What is mended in the theme's own templates where no block of ours can stand in their place.

Each mend says what stands there now, what shall stand there, and how often: a theme that no longer says so fails the build, so that no
mend is lost unseen. Templates that we have in its place are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import click
import jinja2

Source = tuple[str, str | None, Callable[[], bool] | None]


class Mend(NamedTuple):
    """One replacement in a template of the theme; `old` is a regular expression where it is `loose`, and `new` may name its groups."""

    template: str
    old: str
    new: str
    times: int = 1
    loose: bool = False


_TITLE = '<label class="md-nav__title" for="__toc">'
MENDS = (
    # A check box can't be filled in by a browser: the attribute is not allowed there.
    Mend("base.html", ' type="checkbox" id="__drawer" autocomplete="off">', ' type="checkbox" id="__drawer">'),
    Mend("base.html", ' type="checkbox" id="__search" autocomplete="off">', ' type="checkbox" id="__search">'),
    # The search is our own: the theme's worker, whose name changes with each version, is not there.
    Mend("base.html", r'"search": "assets/javascripts/workers/search\.\w+\.min\.js" \| url', '"search": ""', loose=True),
    # The theme's script is more than a quarter of what a page loads, and on a phone it only serves the drawer: ours asks for it.
    Mend(
        "base.html",
        r"""<script src="(\{\{ 'assets/javascripts/bundle\.\w+\.min\.js' \| url \}\})">""",
        r"""<script type="module" src="{{ 'assets/theme.js' | url }}" data-guide-theme="\1">""",
        loose=True,
    ),
    # A heading of the navigation that opens nothing is no stop of the keyboard: an empty number is none.
    Mend("partials/nav-item.html", ' tabindex="{{ tabindex }}"', '{% if tabindex %} tabindex="{{ tabindex }}"{% endif %}', times=2),
    # Only a page that the navigation names has the check box that this label is for.
    Mend("partials/toc.html", _TITLE, _TITLE.replace(' for="__toc"', '{% if nav_item is defined %} for="__toc"{% endif %}')),
)


class MendedTheme(jinja2.BaseLoader):
    """Loads the theme's templates with the mends in them."""

    def __init__(self, loader: Any, own: Path) -> None:
        self._loader = loader
        self._own = own

    def get_source(self, environment: jinja2.Environment, template: str) -> Source:
        """Return a template as the theme, or our folder, has it, mended; a ClickException says that a mend has lost its place."""
        source, path, fresh = self._loader.get_source(environment, template)
        ours = path is not None and Path(path).is_relative_to(self._own)
        return source if ours else mended(template, source), path, fresh

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return list(self._loader.list_templates())


def mended(template: str, source: str) -> str:
    """Return the text of a template of the theme with its mends."""
    for mend in MENDS:
        if mend.template == template:
            source = _with(mend, source)
    return source


def _with(mend: Mend, source: str) -> str:
    wanted = re.compile(mend.old if mend.loose else re.escape(mend.old))
    found = len(wanted.findall(source))
    if found != mend.times:
        raise click.ClickException(
            f"the theme's {mend.template} says {mend.old!r} {found} times, not {mend.times}; "
            f"look at what it says now and mend the list in {Path(__file__).name}"
        )
    return wanted.sub(mend.new if mend.loose else lambda _: mend.new, source)


def unheard(html: str) -> str:
    """Return a page whose links of headings to themselves are for the pointer alone: no stop of the keyboard, no part of the name."""
    return html.replace('<a class="headerlink" href=', '<a class="headerlink" aria-hidden="true" tabindex="-1" href=')
