"""Our own Jinja environment: autoescape on, undefined names are errors, a page's sections are a template's blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup

from guide.guide import Guide, address_of
from guide.links import to_address
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.reference import Reference
from guide.model.safety import Safety
from guide.model.words import Words
from guide.pages import figures
from guide.pages.page import Section
from guide.text import to_html

_CITE_OPEN, _CITE_END = Markup('<span class="guide-cite">'), Markup("</span>")
_BLANKS = re.compile(r"\n\s*\n+")


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages need to know of the site: its name and its address (ends in `/`)."""

    name: str
    url: str

    @property
    def public(self) -> bool:
        """Whether others can reach the address; links to this very machine are not for sharing."""
        return urlsplit(self.url).hostname not in (None, "127.0.0.1", "localhost")


def span(words: Words, value: str) -> str:
    """Return a number or range as readers see it: `8–12`, `2 or more`."""
    return f"{value[:-1]} {words.or_more}" if value.endswith("+") else value.replace("-", "–")


def tempo(words: Words, value: str) -> str:
    """Return a tempo of four figures in words, those that are nothing left out, with the figures in brackets."""
    parts = words.tempo_parts
    names = (parts.lowering, parts.pause, parts.lifting, parts.finish)
    said = [
        parts.fast if figure == "X" else f"{figure} {words.second if figure == '1' else words.seconds} {name}"
        for figure, name in zip(value.split("-"), names, strict=True)
        if figure != "0"
    ]
    return f"{', '.join(said)} ({value})"


def cited(work: Reference) -> str:
    """Return a work after its title: authors, container, year, and the identifier that finds it on paper."""
    authors = "" if (work.authors or "").startswith(("not named", "(")) else (work.authors or "").rstrip(".")
    found = [authors, ", ".join(str(part) for part in (work.container, work.year) if part), f"doi:{work.doi}" if work.doi else ""]
    return "".join(f"{part}. " for part in found if part).strip()


def number(value: float) -> str:
    """Return a figure with as many digits as it was given, thousands set off by a comma."""
    return f"{value:,.10g}"


def _outside(address: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, words)


class Renderer:
    """Renders templates for one guide; made anew for each build."""

    def __init__(self, guide: Guide, site: Site) -> None:
        self.guide = guide
        self.words = guide.words or Words.stand_in()
        self.safety = guide.safety or Safety.model_construct(urgent=[], stop=[], cautions=[], advice="")
        self.site = site
        self.environment = self._environment()
        self._pieces = self.environment.get_template("pieces.html.j2").make_module()
        self._rendered_once: dict[tuple[Any, ...], Markup] = {}

    def _environment(self) -> jinja2.Environment:
        environment = jinja2.Environment(
            loader=jinja2.PackageLoader("guide", "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        environment.filters |= {
            "text": to_html,
            "span": partial(span, self.words),
            "tempo": partial(tempo, self.words),
            "number": number,
            "cited": cited,
        }
        environment.globals |= {
            "words": self.words,
            "safety": self.safety,
            "level_of": lambda rating: self.guide.levels.get(rating, ""),
            "find": self.guide.find,
            "url": self.url,
            "label": self.label,
            "note_of": self.note,
            "meta_of": self.meta,
            "picture_of": lambda slug: figures.thumbnail(slug) if slug in self.guide.movements else "",
            "outside": _outside,
            "place_link": self.place_link,
            "public": self.site.public,
            "cite": self.cite,
            "once": self.once,
            "urgent_numbers": self.urgent_numbers,
        }
        return environment

    def url(self, kind: str, slug: str = "") -> str:
        """Return the neutral link to an entry, to the index of a kind, or (with no kind) to home."""
        return to_address(address_of(kind, slug) if kind else "")

    def label(self, kind: str, slug: str) -> str:
        """Return the name of an entry."""
        return self.guide.find(kind, slug).label

    def note(self, kind: str, slug: str) -> str:
        """Return the sentence that stands below an entry in lists."""
        entry = self.guide.find(kind, slug)
        if isinstance(entry, Fact):
            return entry.answer.text if entry.answer else ""
        return next((text for name in ("summary", "purpose", "definition", "container") if (text := getattr(entry, name, None))), "")

    def meta(self, kind: str, slug: str) -> str:
        """Return the few words that stand beside an entry in lists: a level, a verdict, a year."""
        entry = self.guide.find(kind, slug)
        if isinstance(entry, Exercise) and entry.level:
            return self.label("vocabulary/levels", self.guide.levels.get(entry.level, ""))
        if isinstance(entry, Fact) and entry.verdict:
            return str(getattr(self.words.verdicts, entry.verdict.replace("-", "_")))
        return str(getattr(entry, "year", "") or "")

    def place_link(self, slug: str) -> Markup:
        """Return a link to a body region or a joint, whichever has the slug."""
        kind, _ = self.guide.resolve(slug, ("vocabulary/regions", "vocabulary/joints"))
        return Markup('<a href="{}">{}</a>').format(self.url(kind, slug), self.label(kind, slug))

    def once(self, piece: str, *arguments: Any) -> Markup:
        """Return a shared piece that is the same on every page for the same arguments; it is rendered once."""
        key = (piece, *arguments)
        if key not in self._rendered_once:
            self._rendered_once[key] = getattr(self._pieces, piece)(*arguments)
        return self._rendered_once[key]

    def cite(self, slugs: list[str], numbers: dict[str, int]) -> Markup:
        """Return the numbers of references as links to the list of sources."""
        return (
            Markup().join([_CITE_OPEN, *(self.once("number_link", slug, numbers[slug]) for slug in slugs), _CITE_END])
            if slugs
            else Markup()
        )

    def urgent_numbers(self, numbers: dict[str, int]) -> tuple[tuple[str, int], ...]:
        """Return (reference, its number on this page) for each reference of the urgent signs, as first shown."""
        shown = dict.fromkeys(slug for group in self.safety.urgent for sign in group.signs for slug in sign.references)
        return tuple((slug, numbers[slug]) for slug in shown)

    def title(self, block: str) -> str:
        """Return the heading of a section by the name of its block; the lead has none."""
        return str(getattr(self.words.headings, block)) if block != "lead" else ""

    def sections(self, template: str, context: Mapping[str, Any]) -> list[Section]:
        """Render each block of a template as a section; a block that stays empty makes none."""
        found, inner = self._prepared(template, context)
        rendered = ((name, self._rendered(block, inner)) for name, block in found.blocks.items())
        return [Section(text, self.title(name), "" if name == "lead" else name.replace("_", "-")) for name, text in rendered if text]

    def block(self, template: str, name: str, context: Mapping[str, Any]) -> str:
        """Render one block of a template."""
        found, inner = self._prepared(template, context)
        return self._rendered(found.blocks[name], inner)

    def _prepared(self, template: str, context: Mapping[str, Any]) -> tuple[jinja2.Template, Any]:
        found = self.environment.get_template(template)
        return found, found.new_context({**context, "ui": self._pieces})

    @staticmethod
    def _rendered(block: Callable[[Any], Iterable[str]], context: Any) -> str:
        return _BLANKS.sub("\n", "".join(block(context)).strip())
