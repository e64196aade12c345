"""N exercises as rich as the reverse plank, in our own schema, with just the entries that they name."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml
from tests.support.building import ROOT

from guide.model.leaves import leaves
from guide.model.values import Ref
from guide.model.words import Words
from guide.rules.check import load

MODEL = "reverse-plank"
_SHARED = ("mkdocs.yml", "pyproject.toml")
_KEPT = {
    "muscles": ("name", "region", "origin", "insertion", "nerve", "roots"),
    "references": ("title", "type", "authors", "year", "container", "doi", "supports", "read", "checked"),
}


def _bare(kind: str, entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry with no more than it needs, and nothing that names further entries."""
    kept = _KEPT.get(kind, ("name", "definition", "role", "rating", "asks"))
    return {field: value for field, value in entry.items() if field in kept}


def _write(root: Path, kind: str, slug: str, entry: dict[str, Any]) -> None:
    path = root / "data" / kind / f"{slug}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(entry, sort_keys=False, allow_unicode=True, width=110), encoding="utf-8")


def _read(kind: str, slug: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "data" / kind / f"{slug}.yml").read_text(encoding="utf-8"))
    return found


def exercise(number: int) -> dict[str, Any]:
    """Return the record of one exercise: the model with a name of its own and links to its neighbors in the corpus."""
    entry = _read("exercises", MODEL)
    entry |= {"name": f"Reverse plank {number}", "aliases": [f"Back plank {number}"], "also_said": [f"plank number {number}"]}
    entry["easier"] = (
        [{"exercise": slug(number - 1), "when": "When this one is still too hard."}] if number % 10 else [{"how": "Hold it shorter."}]
    )
    entry.pop("figure")  # the peers can't draw; what the figures cost is measured by itself
    for mistake in entry["mistakes"]:
        mistake.pop("figure", None)
    entry["stop"] = ["The front of a shoulder or a wrist hurts."]
    for statement in entry["evidence"]:
        statement["text"] = statement["text"].replace("[hip thrust](exercises/hip-thrust)", "hip thrust")
    return entry


def slug(number: int) -> str:
    """Return the slug of one exercise of the corpus."""
    return f"reverse-plank-{number:04d}"


def needed() -> list[tuple[str, str]]:
    """Return (kind, slug) of every entry that the model and the safety texts name."""
    guide = load(ROOT).guide
    parts = [guide.entries["exercises"][MODEL], guide.safety]
    marks = [(leaf.mark, leaf.value) for part in parts if part for leaf in leaves(part)]
    found = {guide.resolve(value, mark.kinds) for mark, value in marks if isinstance(mark, Ref)}
    regions = {("vocabulary/regions", str(_read(*key)["region"])) for key in found if key[0] == "muscles"}
    levels = {("vocabulary/levels", name) for name in guide.entries["vocabulary/levels"]}
    return sorted({key for key in found if key[0] != "exercises"} | regions | levels)


def write(root: Path, count: int) -> None:
    """Write a whole project with `count` exercises into an empty folder."""
    for name in ("hooks", "overrides", "requirements"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in _SHARED:
        shutil.copy(ROOT / name, root)
    (root / "docs").mkdir()
    for name in ("index", "about", "contribute"):
        (root / "docs" / f"{name}.md").write_text(f"# {name.title()}\n\nA page.\n", encoding="utf-8")
    _write(root, "interface", "en", Words.model_validate(_read("interface", "en")).model_dump())
    shutil.copy(ROOT / "data/safety.yml", root / "data")
    (root / "data/published.txt").write_text("", encoding="utf-8")
    for kind, name in needed():
        _write(root, kind, name, _bare(kind, _read(kind, name)))
    for number in range(count):
        _write(root, "exercises", slug(number), exercise(number))
