"""Rendering the records of the corpus for the peers: straight from YAML with PyYAML's C loader, with nothing checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jinja2
import yaml

_FRAME = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{}</title></head><body><article>{}</article></body></html>'
Records = dict[str, dict[str, dict[str, Any]]]


def _load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _records(root: Path) -> Records:
    found: Records = {}
    for path in sorted((root / "data").rglob("*.yml")):
        kind = path.parent.relative_to(root / "data").as_posix()
        found.setdefault(kind, {})[path.stem] = _load(path)
    return found


def _cited(work: dict[str, Any]) -> str:
    authors = "" if str(work.get("authors", "")).startswith(("not named", "(")) else str(work.get("authors", "")).rstrip(".")
    parts = [
        authors,
        ", ".join(str(part) for part in (work.get("container"), work.get("year")) if part),
        f"doi:{work['doi']}" if "doi" in work else "",
    ]
    return "".join(f"{part}. " for part in parts if part).strip()


class _Page:
    """What the template of one page is given."""

    def __init__(self, records: Records, slug: str) -> None:
        self.records, self.slug = records, slug
        self.entry = records["exercises"][slug]
        self.numbers: dict[str, int] = {}

    def number(self, slug: str) -> int:
        return self.numbers.setdefault(slug, len(self.numbers) + 1)

    def context(self) -> dict[str, Any]:
        records, safety = self.records, self.records["."]["safety"]
        levels = {level["rating"]: slug for slug, level in records["vocabulary/levels"].items()}
        level = levels[max(self.entry["demands"].values())]
        number = int(self.slug.rpartition("-")[2])
        harder = f"{self.slug.rpartition('-')[0]}-{number + 1:04d}"
        statements = [
            *self.entry["dose"],
            *safety["cautions"],
            *(sign for group in safety["urgent"] for sign in group["signs"]),
            *self.entry["evidence"],
        ]
        return {
            "entry": self.entry,
            "words": records["interface"]["en"],
            "safety": safety,
            "level": level,
            "up": "../../../",
            "cited": len({slug for statement in statements for slug in statement["references"]}),
            "harder": harder if harder in records["exercises"] and (number + 1) % 10 else None,
            "number": self.number,
            "numbered": lambda: list(self.numbers),
            "record": lambda kind, slug: records[kind][slug],
            "label": lambda kind, slug: records[kind][slug].get("name") or records[kind][slug]["title"],
            "definition": lambda kind, slug: records[kind][slug]["definition"],
            "asks": lambda rating: records["vocabulary/levels"][levels[rating]]["asks"],
            "cited_work": lambda slug: _cited(records["references"][slug]),
        }


def folder(slug: str) -> str:
    """Return where the peers put a page: in twelve sections, so that a pruned navigation has something to prune."""
    return f"exercises/group-{int(slug.rpartition('-')[2]) % 12:02d}/{slug}"


def pages(root: str) -> Iterator[tuple[str, str]]:
    """Yield (file, Markdown) of each exercise."""
    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    template = jinja2.Environment(loader=loader, trim_blocks=True, lstrip_blocks=True).get_template("exercise.md.j2")
    records = _records(Path(root))
    for slug in records["exercises"]:
        yield f"{folder(slug)}/index.md", template.render(_Page(records, slug).context())


def _as_html(markdown: str) -> str:
    """Return the Markdown template as one of HTML, line by line, so that there is one template to keep."""
    lines = []
    for line in markdown.splitlines():
        text = re.sub(r"\[((?:[^\[\]]|\{\{.*?\}\})+?)\]\(((?:[^()]|\{\{.*?\}\})+?)\)", r'<a href="\2">\1</a>', line.strip())
        text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
        for sign, tag in (("# ", "h1"), ("## ", "h2"), ("### ", "h3"), ("- ", "li"), ("1. ", "li"), (":   ", "dd")):
            if text.startswith(sign):
                text = re.sub(r"^(.*?)(?: \{ #([a-z-]+) \})?$", rf'<{tag} id="\2">\1</{tag}>', text.removeprefix(sign)).replace(
                    ' id=""', ""
                )
                break
        else:
            if text.startswith("| "):
                text = "" if "---" in text else "<tr><td>" + text.strip("| ").replace(" | ", "</td><td>") + "</td></tr>"
            elif text and not text.startswith(("{%", "{#")):
                text = f"<p>{text}</p>"
        lines.append(text)
    return "\n".join(lines)


def html(root: str) -> Iterator[tuple[str, str]]:
    """Yield (file, HTML) of each exercise: the same words, by Jinja alone."""
    source = _as_html((Path(__file__).parent / "exercise.md.j2").read_text(encoding="utf-8"))
    template = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)
    records = _records(Path(root))
    for slug in records["exercises"]:
        page = _Page(records, slug)
        yield f"{folder(slug)}/index.html", _FRAME.format(page.entry["name"], template.render(page.context()))
