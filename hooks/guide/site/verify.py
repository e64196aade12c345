"""`guide verify`: a built folder or a live site, held against its manifest."""

from __future__ import annotations

from pathlib import Path

import click

from guide.site import compare
from guide.site.remote import LiveSite

_ADDRESSES = ("http://", "https://")


def verify(target: str) -> bool:
    """Print what is wrong with a folder or a site at an http(s) address, and a count; tell whether all is well."""
    try:
        files, said = _live(target) if target.lower().startswith(_ADDRESSES) else _folder(Path(target))
    except ValueError as error:
        raise click.ClickException(f"{error}; `guide site` writes one with every build") from error
    wrong = f"{len(said)} not as the build wrote them" if said else "all as the build wrote them"
    click.echo("\n".join([*said, f"{files} file{'s'[: files != 1]} in the manifest, {wrong}"]))
    return not said


def _live(address: str) -> tuple[int, list[str]]:
    live = LiveSite(address)
    expected = live.manifest()
    return len(expected.sums), live.differing(expected)


def _folder(folder: Path) -> tuple[int, list[str]]:
    expected = compare.read(folder)
    return len(expected.sums), compare.of_folder(folder, expected)
