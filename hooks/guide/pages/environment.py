"""How our templates are read: autoescape on, so that what a contributor types can't become markup; undefined names are errors."""

from __future__ import annotations

import jinja2


def environment(package: str) -> jinja2.Environment:
    """Return an environment for the folder `templates` of a package."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader(package),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
