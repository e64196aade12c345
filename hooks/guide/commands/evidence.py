"""Commands on what the statements rest on, and on having them reviewed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from guide.commands import project


@click.command()
def evidence() -> None:
    """List every statement of basis evidence with its references; exit 1 if one has none."""
    from guide.authoring import lists
    from guide.rules.check import load

    guide = load(project()).guide
    click.echo("\n".join(lists.evidence(guide)))
    statements, coached, bare = lists.totals(guide)
    click.echo(f"{statements} statements, {coached} of them coaching practice at least in part, {bare} without a reference")
    sys.exit(1 if bare else 0)


@click.command()
@click.argument("names", nargs=-1, required=True)
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="The folder for the files; left out, .cache/packets.")
def packet(names: tuple[str, ...], to: Path | None) -> None:
    """Write a sheet to print for whoever reviews the entries NAMES: each statement with its sources, boxes to tick, a place to sign."""
    from guide.authoring.packet import write

    for path in write.run(project(), names, to or project() / ".cache" / write.FOLDER):
        click.echo(os.path.relpath(path))
