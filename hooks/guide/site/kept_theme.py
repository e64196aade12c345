"""What the theme printed in an earlier build, shells and whole pages, kept by all that it makes them of.

Only what is known here is relied on: the theme itself without plugins but its search, and what the owner lays over it. Where anything
else may have a word, nothing is kept; and the first thing that is used is made anew and held against what was kept.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from guide import kept
from guide.packed import Pack

_CODE = ("problems", "apart", "atomic_write", "kept", "packed", "system_errors", "model", "draw", "content", "pages", "site")
_LIBRARIES = ("mkdocs", "mkdocs-material", "Jinja2", "MarkupSafe", "Markdown")
_THEME, _PLUGINS, _HOOK = "material", {"material/search", "search"}, "publish.py"
_ELSEWHERE = ("site_dir", "plugins", "hooks", "theme", "config_file_path", "docs_dir", "watch", "dev_addr", "strict")
"""Settings that no page shows, or that are looked at by themselves."""


def _plain(value: Any) -> Any:
    """Return a setting as plain data; of what is no data only its kind counts."""
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool | None) else type(value).__name__


def _is_known(config: Any, root: Path) -> bool:
    """Tell whether nobody but the theme, its search and we have a word in what the theme prints."""
    alone = set(config.plugins) <= {*_PLUGINS, *config.hooks} and [Path(hook).name for hook in config.hooks] == [_HOOK]
    own = [folder for folder in config.theme.dirs if Path(folder).is_relative_to(root) and "site-packages" not in folder]
    return alone and config.theme.name == _THEME and len(config.theme.dirs) - len(own) == 2  # the theme's folder and the builder's


def _overlaid(config: Any, root: Path) -> Iterator[str | bytes]:
    """Yield every file that is laid over the theme's, with its name, and our hook: a template may take in any of them, as it does icons."""
    yield from ((root / hook).read_bytes() for hook in config.hooks)
    for folder in (Path(folder) for folder in config.theme.dirs if Path(folder).is_relative_to(root) and "site-packages" not in folder):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            yield from (str(path.relative_to(root)), path.read_bytes())


def _named(nav: Any) -> list[Any]:
    """Return what the theme may print of the navigation: its titles and addresses, and what its pages say at their heads."""
    return [str(nav), *(sorted(_plain(page.meta).items()) for page in nav.pages if not hasattr(page, "guide_page"))]


class KeptTheme:
    """What one theme with one set of settings printed, by name: plain data."""

    def __init__(self, root: Path, code: str, base: str) -> None:
        self._pack, self._base = Pack(kept.of_project(root), "theme", code), base
        self._trusted: bool | None = None

    def get(self, name: str, make: Callable[[], Any], *about: str) -> Any:
        """Return what was printed by a name for the same values, or None; `make` prints it anew."""
        found = self._pack.get(name)
        if found is None or found[0] != kept.key_of(self._base, *about) or self._trusted is False:
            return None
        if self._trusted is None:
            self._trusted = json.loads(json.dumps(make())) == found[1]
        return found[1] if self._trusted else None

    def keep(self, name: str, printed: Any, *about: str) -> None:
        """Keep what was printed by a name, and about what."""
        self._pack.put(name, [kept.key_of(self._base, *about), printed])

    def close(self) -> None:
        """Keep it for the next build."""
        self._pack.close()


def of(config: Any, nav: Any, root: Path, *said: str) -> KeptTheme | None:
    """Return what is kept for the builder's settings and navigation, or None; `said` is what else our own templates print."""
    code = kept.code_of(*_CODE, libraries=_LIBRARIES) if _is_known(config, root) else None
    settings = {name: _plain(value) for name, value in config.items() if name not in _ELSEWHERE}
    whole = json.dumps([settings, _plain(dict(config.theme)), _named(nav), said], default=str)
    return KeptTheme(root, code, kept.key_of(whole, *_overlaid(config, root))) if code else None
