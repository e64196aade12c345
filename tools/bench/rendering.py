"""Rendering the records of the corpus for the peers: straight from YAML with PyYAML's C loader, with nothing checked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
import yaml

from tools.bench.as_html import as_html
from tools.bench.pictures import given, shown

_FRAME = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{}</title></head><body><article>{}</article></body></html>'
_TEMPLATE = "exercise.md.j2"
_MOST_AUTHORS = 3
Records = dict[str, dict[str, dict[str, Any]]]
Urgent = list[tuple[dict[str, str], list[tuple[str, list[str]]]]]


def _load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _records(root: Path) -> Records:
    found: Records = {}
    for path in sorted((root / "data").rglob("*.yml")):
        kind = path.parent.relative_to(root / "data").as_posix()
        found.setdefault(kind, {})[path.stem] = _load(path)
    return found


def _authors(named: str) -> str:
    if named.startswith(("not named", "(")):
        return ""
    few = named.partition(" (")[0].split(", ")
    return (", ".join(few) if len(few) <= _MOST_AUTHORS + 1 else ", ".join(few[:_MOST_AUTHORS]) + " et al").rstrip(".")


def _cited(work: dict[str, Any]) -> str:
    parts = [
        _authors(str(work.get("authors", ""))),
        ", ".join(str(part) for part in (work.get("container"), work.get("year")) if part),
        f"doi:{work['doi']}" if "doi" in work else "",
    ]
    return "".join(f"{part}. " for part in parts if part).strip()


def _span(words: dict[str, Any], value: object) -> str:
    text = str(value)
    return f"{text[:-1]} {words['or_more']}" if text.endswith("+") else text.replace("-", "–")


def _rest(words: dict[str, Any], value: object) -> str:
    ends = [int(end) for end in str(value).rstrip("+").split("-")]
    if ends == [0]:
        return str(words["no_rest"])
    if ends[0] < 60 or any(end % 60 for end in ends):
        return f"{_span(words, value)} {words['seconds']}"
    return f"{'–'.join(str(end // 60) for end in ends)} {words['minute' if ends == [60] else 'minutes']}"


def _urgent(safety: dict[str, Any], slugs: tuple[str, ...]) -> Urgent:
    """Return what to do, with the signs that call for it in groups of (lead, signs), for the sets with these slugs."""
    found: Urgent = []
    said: set[str] = set()
    for urgency, what in safety["urgencies"].items():
        groups = []
        for one in (one for one in safety["sets"] if one["set"] in slugs):
            signs = [sign["text"] for sign in one["signs"] if sign["urgency"].replace("-", "_") == urgency and sign["text"] not in said]
            said |= set() if "lead" in one else set(signs)
            groups += [(one.get("lead", ""), signs)] if signs else []
        found += [(what, groups)] if groups else []
    return found


class _Site:
    """What the pages share: every record as it is in its file, levels by rating, and each choice of urgent signs made once."""

    def __init__(self, root: Path) -> None:
        self.records = _records(root)
        self.safety = self.records["."]["safety"]
        self.levels = {level["rating"]: slug for slug, level in self.records["vocabulary/levels"].items()}
        self.harder = {step["exercise"]: slug for slug, step in self._easier()}
        self._urgent: dict[tuple[str, ...], Urgent] = {}

    def _easier(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield each exercise with each easier one that it names."""
        for slug, entry in self.records["exercises"].items():
            yield from ((slug, step) for step in entry["easier"] if "exercise" in step)

    def urgent(self, entry: dict[str, Any]) -> Urgent:
        """Return the urgent signs of an exercise: those for everybody, of its main muscles' regions, of its pattern, and its own."""
        regions = {self.records["muscles"][part["muscle"]]["region"] for part in entry["muscles"]["primary"]}
        added = [*entry.get("signs", ()), *self.records["vocabulary/patterns"][entry["pattern"]].get("signs", ())]
        shown = (one for one in self.safety["sets"] if "regions" not in one or regions & {*one["regions"]} or one["set"] in added)
        slugs = tuple(one["set"] for one in shown)
        if slugs not in self._urgent:
            self._urgent[slugs] = _urgent(self.safety, slugs)
        return self._urgent[slugs]

    def place(self, slug: str) -> str:
        """Return the kind of a place on the body."""
        return next(kind for kind in ("vocabulary/regions", "vocabulary/joints") if slug in self.records.get(kind, ()))

    def functions(self) -> dict[str, Any]:
        """Return what the template may name on every page."""
        records = self.records
        return {
            "words": records["interface"]["en"],
            "safety": self.safety,
            "up": "../../../",
            "place": self.place,
            "record": lambda kind, slug: records[kind][slug],
            "label": lambda kind, slug: records[kind][slug].get("name") or records[kind][slug]["title"],
            "asks": lambda rating: records["vocabulary/levels"][self.levels[rating]]["asks"],
            "cited_work": lambda slug: _cited(records["references"][slug]),
        }

    def environment(self, **options: Any) -> jinja2.Environment:
        """Return the environment of the template."""
        made = jinja2.Environment(loader=jinja2.FileSystemLoader(Path(__file__).parent), trim_blocks=True, lstrip_blocks=True, **options)
        words = self.records["interface"]["en"]
        made.filters |= {"span": partial(_span, words), "rest": partial(_rest, words)}
        made.globals |= self.functions()
        return made


class _Page:
    """What the template of one page is given."""

    def __init__(self, site: _Site, slug: str) -> None:
        self.site, self.slug = site, slug
        self.entry = site.records["exercises"][slug]
        self.numbers: dict[str, int] = {}

    def number(self, slug: str) -> int:
        return self.numbers.setdefault(slug, len(self.numbers) + 1)

    def context(self) -> dict[str, Any]:
        entry = self.entry
        statements = [*entry["dose"], *entry["cautions"], *entry["evidence"]]
        cited = {slug for statement in statements for slug in statement.get("references", ())}
        return {
            "entry": entry,
            "level": self.site.levels[entry["level"]],
            "urgent": self.site.urgent(entry),
            "cited": cited,
            "also_read": [slug for slug in entry.get("references", ()) if slug not in cited],
            "harder": self.site.harder.get(self.slug),
            "number": self.number,
            "numbered": lambda: list(self.numbers),
        }


def folder(slug: str) -> str:
    """Return where the peers put a page: in twelve sections, so that a pruned navigation has something to prune."""
    return f"exercises/group-{int(slug.rpartition('-')[2]) % 12:02d}/{slug}"


def pages(root: str, form: str, pictures: str) -> Iterator[tuple[str, str]]:
    """Yield (file, Markdown) of each exercise, with the pictures that a folder keeps in one of the forms."""
    site = _Site(Path(root))
    template = site.environment().get_template(_TEMPLATE)
    for slug in site.records["exercises"]:
        text = template.render(_Page(site, slug).context())
        yield f"{folder(slug)}/index.md", shown(text, "\n## ", given(Path(pictures), form, slug))


def html(root: str, form: str, pictures: str) -> Iterator[tuple[str, str]]:
    """Yield (file, HTML) of each exercise: the same words and pictures, by Jinja alone."""
    site = _Site(Path(root))
    source = as_html((Path(__file__).parent / _TEMPLATE).read_text(encoding="utf-8"))
    template = site.environment(autoescape=True).from_string(source)
    for slug in site.records["exercises"]:
        page = _Page(site, slug)
        images = given(Path(pictures), form, slug, '<img src="{}.svg" alt="Picture">')
        text = shown(template.render(page.context()), "<h2", images)
        yield f"{folder(slug)}/index.html", _FRAME.format(page.entry["name"], text)
