"""What is written by hand below `overrides/` and served in another form: the style sheets, the scripts, the app."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guide.model.owner import Owner
from guide.model.words import Words
from guide.pages.owner import Site
from guide.problems import Problem
from guide.site import accent, app, scripts, spoken, style_sheet
from guide.site.names import FOLDER, Names

OVERRIDES = "overrides"
"""The theme's folder of our own."""
FOLDERS = (style_sheet.PARTS, scripts.PARTS, app.PARTS)
"""The folders below it that are not served as they are."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """The style sheets, the modules and the app by their names; those that can't be served are left out and named in `problems`."""

    sheets: Mapping[str, str] = field(default_factory=dict)
    modules: scripts.Modules = field(default_factory=dict)
    app: app.App = field(default_factory=app.App)
    problems: tuple[Problem, ...] = ()

    @classmethod
    def read(cls, root: Path, words: Words, *, offline: bool, owner: Owner | None = None) -> OwnFiles:
        """Read those of the project at `root`, with its words and its owner's color; `offline`: whether pages may be kept on a device."""
        sheets, unjoined = style_sheet.tried(root / OVERRIDES / style_sheet.PARTS)
        sheets[style_sheet.NAME] += accent.sheet(owner or Owner())
        modules, unserved = scripts.tried(root / OVERRIDES / scripts.PARTS, {spoken.NAME: spoken.module(words)})
        made = app.App.read(root / OVERRIDES / app.PARTS, words, offline=offline)
        return cls(sheets, modules, made, (*unjoined, *unserved))

    def plain(self) -> dict[str, str]:
        """Return the text of each by its plain address."""
        return {FOLDER + name: text for name, text in {**self.sheets, **self.modules}.items()} | self.app.plain()

    def served(self, names: Names, site: Site, root: Path) -> Iterator[tuple[str, str | bytes]]:
        """Yield (address, text) of each as it is served; `names` takes them."""
        yield from ((names.take(FOLDER + name, text), text) for name, text in self.sheets.items())
        yield from scripts.files(self.modules, names)
        yield from self.app.served(names, site, self.sheets[style_sheet.NAME], root)
