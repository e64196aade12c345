"""The theme's inline scripts, read from its own templates, so that a site which another builder makes can be held to them by a policy."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click
import jinja2

FOLDER = "partials/javascripts"
"""Where the theme, and its successor, keep a template for each inline script."""
_NAMES = ("base", "palette", "content", "announce", "consent")


def _templates() -> Path:
    spec = find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise click.ClickException("Material for MkDocs is not installed; its scripts are needed for the content policy")
    return Path(next(iter(spec.submodule_search_locations))) / "templates"


def theme_scripts(scope: str, features: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (template below the theme's folder, its HTML) of each inline script; `scope` is the site's path on its host."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(_templates()), autoescape=False)
    for name in _NAMES:
        template = f"{FOLDER}/{name}.html"
        yield template, environment.get_template(template).render(config={"extra": {"scope": scope}}, features=features)
