"""Subcommands of `guide`, by what they are about. Each is a few lines that call the module which does the work."""

from __future__ import annotations

from pathlib import Path

import click


def project() -> Path:
    """Return the nearest folder, from here up, that holds `mkdocs.yml`."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise click.ClickException("no mkdocs.yml here or in a folder above; run this inside the guide")
