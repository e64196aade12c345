"""Commands on addresses, which never die."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from guide.commands import project

if TYPE_CHECKING:
    from guide.authoring.changes import Change


@click.command()
@click.option("--record", is_flag=True, help="Add them to data/published.txt, which keeps them alive for ever.")
def addresses(record: bool) -> None:
    """Print every address that the built site serves."""
    from guide.content import ledger
    from guide.content.addresses import served
    from guide.rules.check import load

    root = project()
    alive = sorted(served(load(root).guide))
    if record:
        click.echo(f"{ledger.record(root, alive)} new addresses in {ledger.FILE}")
    else:
        click.echo("\n".join(f"/{address}" for address in alive))


def _say(name: str, found: list[Change], *, dry: bool) -> None:
    """Print the changes as a diff, where else the name stands, and how many files change."""
    from guide.authoring import elsewhere

    click.echo("\n".join(change.diff() for change in found))
    for file in elsewhere.naming(project(), name):
        click.echo(f"{file} names it, too, perhaps: look there")
    click.echo(f"{len(found)} {'file' if len(found) == 1 else 'files'} {'would change' if dry else 'changed'}")


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Show what would change; change nothing.")
def rename(old: str, new: str, dry_run: bool) -> None:
    """Give the entry or page OLD the name NEW, wherever it is named; its old address leads to it.

    OLD is a slug, folder/slug, or a hand-written page. NEW is a slug, or the page of another kind that took its place.
    """
    from guide.authoring import rename

    _say(old, rename.run(project(), old, new, dry=dry_run), dry=dry_run)


@click.command()
@click.argument("name")
@click.option("--because", required=True, help="Why it is gone, in plain words for readers.")
@click.option("--see", required=True, help="The page that is nearest to it: a slug, folder/slug, or an address.")
@click.option("--dry-run", is_flag=True, help="Show what would change; change nothing.")
def withdraw(name: str, because: str, see: str, dry_run: bool) -> None:
    """Take the entry or page NAME out for good; its address says what it was, why it is gone and what is nearest to it."""
    from guide.authoring import withdraw

    _say(name, withdraw.run(project(), name, because, see, dry=dry_run), dry=dry_run)
