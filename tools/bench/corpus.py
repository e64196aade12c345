"""A whole project of N exercises in our own schema: the words of the reverse plank, the movements and muscles of the real ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from tests.support.building import ROOT

from guide.content import cautions
from guide.content.guide import Guide
from guide.content.reader import read
from guide.content.technique import changed
from guide.content.texts import to_plain
from guide.model.exercise import Exercise
from guide.model.leaves import leaves
from guide.model.safety import Caution
from guide.model.values import Ref
from guide.model.words import Words
from tools.bench.variations import varied

MODEL = "reverse-plank"
_TAKEN = (
    *("pattern", "equipment", "laterality", "kind", "position", "demands", "setup", "steps", "breathing", "mistakes", "figure"),
    "technique",
)
"""What an exercise of the corpus has from one of the real ones; the rest is from the model, which has nearly every section."""
_SHARED = ("mkdocs.yml", "pyproject.toml", "data/technique.yml", "data/wording.yml")
_DOCS = {"index": (), "about": ("urgent-signs", "stop-signs"), "pain": ("pain-rule",), "contribute": ()}
"""The hand-written pages, and the safety texts that each shows."""
_KEPT = {
    "muscles": ("name", "part_of", "members", "region", "layer", "origin", "insertion", "nerve", "roots"),
    "references": ("title", "type", "authors", "authors_note", "year", "container", "doi", "supports", "read", "checked"),
}
_PARTS = ("part_of", "members")
"""What a muscle is made up of: where no body is drawn, only the muscles that the exercises name are there."""


def _bare(kind: str, entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry with no more than it needs, and nothing that names further entries but the parts of a muscle."""
    kept = _KEPT.get(kind, ("name", "definition", "role", "rating", "asks", "signs", "technique"))
    return {field: value for field, value in entry.items() if field in kept}


def _plain(value: Any) -> Any:
    """Return a value with its texts free of emphasis and links: entries that they lead to are not there, and the peers print as is."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return to_plain(value) if isinstance(value, str) else value


def _write(root: Path, kind: str, slug: str, entry: dict[str, Any]) -> None:
    path = root / "data" / kind / f"{slug}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.dump(_plain(entry), Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=110), encoding="utf-8")


@cache
def _read(kind: str, slug: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((ROOT / "data" / kind / f"{slug}.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return found


@cache
def _guide() -> Guide:
    return read(ROOT).guide


@cache
def models() -> list[tuple[str, dict[str, Any]]]:
    """Return slug and record of every real exercise that moves, what a variation leaves out filled in."""
    return [(slug, _record(entry)) for slug, entry in sorted(_guide().exercises.items()) if entry.figure]


def _record(entry: Exercise) -> dict[str, Any]:
    """Return the record of an exercise that stands alone: a variation keeps what its parent changes of the technique, besides its own."""
    record = entry.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    joined: dict[str, list[Any]] = {}
    for own in changed(_guide(), entry):
        for part, found in own.model_dump(mode="json", exclude_defaults=True).items():
            joined.setdefault(part, []).extend(one for one in found if one not in joined.get(part, []))
    return record | ({"technique": joined} if joined else {})


@cache
def slug(number: int) -> str:
    """Return the slug of one exercise of the corpus."""
    return f"{models()[number % len(models())][0]}-{number:05d}"


def _roles(muscles: dict[str, Any], turn: int) -> dict[str, Any]:
    """Return the muscles of an exercise, some helpers and stabilizers in each other's place, another choice each turn: no map is twice."""
    first, rest = muscles.get("secondary", []), muscles.get("stabilizer", [])
    movable = [("secondary", part) for part in first[1:]] + [("stabilizer", part) for part in rest[1:]]
    found = {"primary": muscles["primary"], "secondary": first[:1], "stabilizer": rest[:1]}
    for index, (role, part) in enumerate(movable):
        other = "stabilizer" if role == "secondary" else "secondary"
        found[other if turn >> index & 1 else role].append(part)
    return {role: parts for role, parts in found.items() if parts}


def exercise(number: int, attempt: int | None) -> dict[str, Any]:
    """Return the record of one exercise, linked to its neighbor, its figure as the attempt varies it; without an attempt it has none."""
    own, turn = models()[number % len(models())][1], number // len(models())
    shared = {field: value for field, value in _read("exercises", MODEL).items() if field != "technique"}
    entry = {**shared, **{field: own[field] for field in _TAKEN if field in own}}
    entry |= {"name": f"{own['name']} {number}", "aliases": [f"Number {number}"], "also_said": [f"exercise number {number}"]}
    entry["muscles"] = _roles(own["muscles"], turn)
    neighbor = [{"exercise": slug(number - 1), "when": "When this one is still too hard."}] if number % 10 else []
    entry["easier"] = [*neighbor, *(step for step in entry["easier"] if "how" in step)]
    entry["cautions"] = [caution.model_dump(exclude_defaults=True) for caution in _cautions()]
    if attempt is None:
        entry.pop("figure")
        entry["mistakes"] = [{key: value for key, value in mistake.items() if key != "figure"} for mistake in entry["mistakes"]]
    else:
        entry["figure"] = varied(entry["figure"], number, attempt)
    return entry


@cache
def _cautions() -> list[Caution]:
    """Return the cautions that the page of the model shows, those that follow from what it is among them."""
    return cautions.of_exercise(_guide().exercises[MODEL], _guide().conditions)


@cache
def needed(drawn: bool) -> list[tuple[str, str]]:
    """Return (kind, slug) of every entry that the exercises and the safety texts name; where bodies are drawn, of every muscle."""
    guide = _guide()
    parts = [*(Exercise.model_validate(exercise(number, None)) for number in range(len(models()))), guide.safety]
    marks = [(leaf.mark, leaf.value) for part in parts if part for leaf in leaves(part)]
    found = {guide.resolve(value, mark.kinds) for mark, value in marks if isinstance(mark, Ref) and mark.kinds != ("exercises",)}
    found |= {("muscles", name) for name in guide.muscles} if drawn else set()
    regions = {("vocabulary/regions", str(_read(*key)["region"])) for key in found if key[0] == "muscles"}
    levels = {("vocabulary/levels", name) for name in guide.entries["vocabulary/levels"]}
    return sorted(found | regions | levels)


def _pages(root: Path) -> None:
    """Write the hand-written pages."""
    (root / "docs").mkdir()
    for name, pieces in _DOCS.items():
        parts = [f"# {name.title()}", "A page.", *(f"<!-- guide: {piece} -->" for piece in pieces)]
        (root / "docs" / f"{name}.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def lay_out(root: Path, *, drawn: bool) -> None:
    """Write a whole project without its exercises into an empty folder."""
    for name in ("hooks", "overrides", "requirements", *(("data/body",) if drawn else ())):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    _pages(root)
    _write(root, "interface", "en", Words.model_validate(_read("interface", "en")).model_dump())
    _write(root, ".", "safety", _read(".", "safety"))
    for name in (*_SHARED, *(("data/skeleton.yml",) if drawn else ())):
        shutil.copy(ROOT / name, root / name)
    (root / "data/published.txt").write_text("", encoding="utf-8")
    for kind, name in needed(drawn):
        bare = _bare(kind, _read(kind, name))
        _write(root, kind, name, bare if drawn else {field: value for field, value in bare.items() if field not in _PARTS})


def add(root: Path, exercises: Iterable[tuple[int, int | None]]) -> None:
    """Write exercises, each a number and the attempt at its figure (None: no figure), into a project."""
    for number, attempt in exercises:
        _write(root, "exercises", slug(number), exercise(number, attempt))


def edit(root: Path, number: int, word: str) -> None:
    """Add a word to the summary of one exercise."""
    path = root / f"data/exercises/{slug(number)}.yml"
    entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    _write(root, "exercises", slug(number), {**entry, "summary": f"{entry['summary']} {word}."})
