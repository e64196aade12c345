"""What `mkdocs.yml` says, read without MkDocs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

FILE = "mkdocs.yml"
_LANGUAGE = "en"


class _Settings(yaml.SafeLoader):
    """Reads `mkdocs.yml`, whose `!ENV` names an environment variable and what stands in for it."""


class _Lenient(_Settings):
    """The same where a value of any other kind, like a function of Python's, does not matter."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(loader.construct_scalar(node)))  # type: ignore[arg-type]
    *names, otherwise = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if name in os.environ), otherwise)


_Settings.add_constructor("!ENV", _from_environment)
_Lenient.add_multi_constructor("", lambda loader, suffix, node: None)


def settings(root: Path, loader: type[yaml.SafeLoader] = _Settings) -> dict[str, Any]:
    """Return what `mkdocs.yml` says, environment variables filled in; raise YAMLError or ValueError where it can't be read."""
    found = yaml.load((root / FILE).read_text(encoding="utf-8"), Loader=loader)
    return found if isinstance(found, dict) else {}


def language(root: Path) -> str:
    """Return the code of the site's language, `en` where `mkdocs.yml` names none; raise as `settings` does."""
    theme = settings(root, _Lenient).get("theme") if (root / FILE).is_file() else None
    said = theme.get("language") if isinstance(theme, dict) else None
    return str(said or _LANGUAGE)
