"""Our pages in the theme's shell: a shell for each shape of page, and the theme itself for every page that is not like others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from markupsafe import Markup

from guide.site import shell
from guide.site.kept_theme import KeptTheme
from guide.site.stand_in import HEADING, PARTICULAR, Values

MATTER = {"search": {"exclude": True}, "template": "whole.html"}
"""What the front matter of our pages says to the builder: they are put in the search by ourselves, and their template prints `whole`."""
_KNOWN = {"nav", "pages", "base_url", "extra_css", "extra_javascript", "mkdocs_version", "build_date_utc", "config", "page"}
"""What the builder tells a template; what else a plugin tells it may differ from page to page."""


def _texts(page: Any, url: Callable[[str], str]) -> dict[str, str]:
    """Return what the theme prints of a page beside its body; `url` makes an address relative to the page."""
    found = {name: page.meta.get(name, "") for name in ("title", "tab", "description", "picture", "picture_alt")}
    for name, other in (("previous", page.previous_page), ("next", page.next_page)):
        found |= {name: other.title if other else "", f"{name}_url": url(other.url) if other else ""}
    return {**found, "canonical": page.canonical_url or "", "edit": page.edit_url or ""}


@dataclass(slots=True)
class Shells:
    """The shells of one build."""

    changing: bool = False
    """Whether what stands around the pages changes between them, as the bar of problems in a preview does: no shell is kept then."""
    environment: Any = None
    """The theme's."""
    kept: KeptTheme | None = None
    """What the theme printed in an earlier build."""
    linked: list[str] = field(default_factory=list)
    """The addresses that every page links to."""
    _made: dict[Any, shell.Shell | None] = field(default_factory=dict)
    _met: set[Any] = field(default_factory=set)

    def take(self, environment: Any, pages: Iterable[Any], footer: Iterable[tuple[str, str]]) -> None:
        """Take the theme's templates, and tell them that titles are HTML: they print them as they are, but for one place."""
        environment.auto_reload = False  # its templates don't change within a build
        self.environment = environment
        self.linked += [address for _, address in footer]
        for page in pages:
            page.title = page.title and Markup(page.title)

    def whole(self, page: Any, context: Mapping[str, Any]) -> str:
        """Return a page of ours with all that the theme puts around it."""
        content, contents = page.guide_page.rendered()
        values = self._values(page, content, contents, context)
        found = None if self.changing or self._alone(page, content, context) else self._shell(page, values, context)
        if found:
            return found.filled(values)
        render = partial(self._in_full, page, content, contents, {**context, "write_back": values.texts["write_back"]})
        return self._by_theme(page, values, render) if context.keys() <= _KNOWN else render()

    def _in_full(self, page: Any, content: str, contents: Any, context: Mapping[str, Any]) -> str:
        page.fill(content, contents)
        return str(self.environment.get_template("main.html").render(context))

    def _by_theme(self, page: Any, values: Values, render: Callable[[], str]) -> str:
        """Return a page that is like no other: from an earlier build if all that is printed is the same, else as the theme renders it."""
        name, about = f"page {page.url}", repr((values, page.meta, page.guide_page.parent))
        found = self.kept.get(name, render, about) if self.kept else None
        printed = str(found or render())
        if self.kept and not found:
            self.kept.keep(name, printed, about)
        return printed

    def _alone(self, page: Any, content: str, context: Mapping[str, Any]) -> bool:
        """Tell whether there is something about a page that a shell can't know: a link to what lies below it, a plugin's word."""
        return any(url.startswith(page.url) for url in self.linked) or not content.startswith(HEADING) or bool(context.keys() - _KNOWN)

    def _values(self, page: Any, content: str, contents: list[Any], context: Mapping[str, Any]) -> Values:
        url = partial(self.environment.filters["url"], context)
        back = self.environment.get_template("partials/write-back.html").render(context)
        sections = [(part["id"], part["name"]) for part in contents[0]["children"]]
        address = page.url.removeprefix(shell.folder_of(page.url)).rstrip("/")
        texts = {**_texts(page, url), "address": address, "content": content, "write_back": back}
        return Values(texts, {"trail": [(url(address), title) for title, address in page.meta["trail"]], "contents": sections})

    def _shell(self, page: Any, values: Values, context: Mapping[str, Any]) -> shell.Shell | None:
        """Return the shell of a page's shape; the first page of a shape is rendered by the theme, as there may be no other."""
        other = sorted((name, repr(value)) for name, value in page.meta.items() if name not in PARTICULAR)
        shape = (shell.folder_of(page.url), page.guide_page.parent, values.filled(), *other)

        def make() -> shell.Shell | None:
            return shell.made(self.environment.get_template("main.html"), context, page, values)

        if shape not in self._made:
            self._take_shape(shape, make)
        return self._made.get(shape)

    def close(self) -> None:
        """Keep the shells for the next build."""
        if self.kept:
            self.kept.close()

    def _take_shape(self, shape: Any, make: Callable[[], shell.Shell | None]) -> None:
        """Take the shell of a shape from an earlier build, or make it for the second page of the shape."""
        found = self.kept.get(f"shell {shape!r}", lambda: shell.plain(make())) if self.kept else None
        if found or shape in self._met:
            self._made[shape] = made = shell.of(found) if found else make()
            if made and self.kept and not found:
                self.kept.keep(f"shell {shape!r}", shell.plain(made))
        self._met.add(shape)
