"""Holding a built folder against its manifest."""

from __future__ import annotations

from pathlib import Path

from guide.site import manifest
from guide.site.manifest import Manifest, Sum


def of_folder(folder: Path, expected: Manifest) -> list[str]:
    """Return a line for each file of a folder that is missing, changed or extra, sorted by path."""
    found = dict(manifest.files(folder))
    said = dict.fromkeys(expected.sums.keys() - found.keys(), "missing")
    said |= dict.fromkeys(found.keys() - expected.sums.keys(), "extra")
    said |= {name: "changed" for name in expected.sums.keys() & found.keys() if not _is(found[name], expected.sums[name])}
    return [f"{name}: {said[name]}" for name in sorted(said)]


def _is(path: Path, expected: Sum) -> bool:
    return path.stat().st_size == expected.size and Sum.of(path.read_bytes()) == expected


def read(folder: Path) -> Manifest:
    """Return the manifest of a folder; a ValueError says in one line why there is none."""
    path = folder / manifest.NAME
    if not path.is_file():
        raise ValueError(f"no {manifest.NAME} in {folder}")
    return manifest.read(path.read_bytes())


def faults(folder: Path) -> list[str]:
    """Return a line for each file of a built folder that is not as its manifest says, or one that says why it has none."""
    try:
        return of_folder(folder, read(folder))
    except ValueError as error:
        return [str(error)]
