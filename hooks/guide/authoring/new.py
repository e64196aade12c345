"""A new entry's file: its name, and every field of its kind as a comment that says what goes there."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import click

from guide import atomic_write
from guide.authoring.editor_files import modeline
from guide.authoring.examples import FIGURE, MISTAKE
from guide.content.yaml_reader import scalar
from guide.model.kinds import KINDS
from guide.model.manual import FieldManual, manual
from guide.problems import did_you_mean

# Fields that go deep: an example says more than all that could be written; `guide pose` shows the rest.
_EXAMPLES = {"figure": FIGURE, "mistakes.figure": MISTAKE}


def kind_of(word: str) -> str:
    """Return the folder that a kind's name stands for: `exercise`, `exercises`, `patterns`, `vocabulary/patterns`."""
    for kind in KINDS:
        if word.lower() in (kind, kind.rpartition("/")[2], kind.rpartition("/")[2].removesuffix("s")):
            return kind
    raise click.ClickException(f"no kind '{word}'; the kinds are {', '.join(KINDS)}")


def slug_of(name: str) -> str:
    """Return a name as a slug: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _hint(field: FieldManual) -> str:
    """Return what a field is for, with where its value comes from."""
    places = " or ".join(f"data/{folder}/" for folder in field.folders)
    parts = [
        " ".join(field.about.replace("`", "").split()),
        f"One of: {', '.join(field.choices)}." if field.choices else "",
        f"A file name of {places}." if places else "",
    ]
    return " ".join(part for part in parts if part)


def _lines(field: FieldManual, within: str = "") -> Iterator[str]:
    """Yield the lines of a field with an empty place for each value, its hint after it; of a deep one an example."""
    name = f"{within}{field.name}"
    if name in _EXAMPLES:
        first, *others = _EXAMPLES[name].splitlines()
        yield from (f"{first}  # {_hint(field)} `guide pose` shows it as you write.", *others)
        return
    if not field.inner:
        yield f"{field.name}:{'' if field.many else ' …'}  # {_hint(field)}"
        if field.many:
            yield "  - …"
        return
    yield f"{field.name}:  # {_hint(field)}"
    for place, line in enumerate(line for inner in field.inner for line in _lines(inner, f"{name}.")):
        bullet = ("  " if place else "- ") if field.many else ""
        yield f"  {bullet}{line}"


def text_of(kind: str, name: str, figure: str = "") -> str:
    """Return the text of a new entry of a kind: a draft that passes the check as it stands; `figure` is drawn at once."""
    fields = manual(KINDS[kind])
    first, rest = fields[0], [field for field in fields[1:] if field.name not in ("draft", "review", "formerly")]
    slug = slug_of(name)
    plain = re.fullmatch(r"[A-Za-z][A-Za-z0-9 ()'/-]*", name) and isinstance(scalar(name), str)
    lines = [
        *modeline(f"data/{kind}/{slug}.yml"),
        f"{first.name}: {name if plain else json.dumps(name, ensure_ascii=False)}",
        "",
        "# Take away the '# ' before a field, and write in place of the '…'. Leave out what you can't fill honestly.",
        "# To be published it needs:",
    ]
    for required in (True, False):
        lines += [] if required else ["", "# Welcome, too:"]
        for field in (field for field in rest if field.required is required):
            lines += [f"# {line}" for line in _lines(field)]
    lines += ["", figure.rstrip()] if figure else []
    return "\n".join([*lines, "", "# A draft shows only in the preview. Delete this line when the entry is ready.", "draft: true", ""])


def write(root: Path, word: str, name: str, figure: str = "") -> str:
    """Write the file of a new entry and return what to do next; refuse to write over an entry. `figure` is the text of its figure."""
    kind, slug = kind_of(word), slug_of(name)
    if not slug:
        raise click.ClickException(f"'{name}' has no letter or digit to make a file name of")
    path = root / "data" / kind / f"{slug}.yml"
    if path.exists():
        raise click.ClickException(f"data/{kind}/{slug}.yml is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic_write.write(path, text_of(kind, name, figure))
    return f"data/{kind}/{slug}.yml is ready to fill in; its page will be /{kind}/{slug}/"


def figure_of(root: Path, slug: str) -> str:
    """Return the text of the figure of an exercise, as it stands in its file."""
    path = root / "data" / "exercises" / f"{slug}.yml"
    if not path.is_file():
        known = {each.stem for each in path.parent.glob("*.yml")}
        raise click.ClickException(f"no exercise '{slug}'; {did_you_mean(slug, known) or 'the exercises are the files in data/exercises'}")
    found = re.search(r"^figure:.*\n(?:(?:[ #].*)?\n)*", path.read_text("utf-8") + "\n", re.MULTILINE)
    if not found:
        raise click.ClickException(f"data/exercises/{slug}.yml has no figure of its own; name another exercise")
    return found[0]
