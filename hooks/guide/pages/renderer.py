"""Our own Jinja environment: autoescape on, undefined names are errors, a page's sections are a template's blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import jinja2
from markupsafe import Markup

from guide.content import handwritten
from guide.content.guide import Guide
from guide.content.keys import ATLAS, address_of
from guide.content.links import to_address
from guide.content.listing import in_order
from guide.content.noted import notes_of
from guide.content.notes import Once
from guide.content.questions import ask, label
from guide.content.texts import to_html, to_plain
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.kinds import KINDS
from guide.model.safety import Safety
from guide.model.words import Words
from guide.pages import compiled, embed, figure_addresses
from guide.pages.environment import environment
from guide.pages.filters import CITE_END, CITE_OPEN, cited, first_sentence, number, opening, outside, percent, rest, span, tempo
from guide.pages.gym import as_script
from guide.pages.muscle_maps import Maps
from guide.pages.owner import Site
from guide.pages.page import Section
from guide.pages.qr_code import qr_code
from guide.pages.safety_texts import by_urgency, how_soon

_SAFETY = {"urgent-signs": "urgent-signs", "stop-signs": "stop-signs", "ask-first": "stop-signs", "pain-rule": "pain-rule"}
"""The anchors of the safety texts, and the piece of a hand-written page that each stands in."""
_PLACES = ("how-soon", "fields")
"""The pieces to whose page a template may lead."""
_BLANKS = re.compile(r"\n\s*\n+")


class Renderer:
    """Renders templates for one guide; made anew for each build."""

    def __init__(self, guide: Guide, site: Site) -> None:
        self.guide = guide
        self.words = guide.words or Words.stand_in()
        self.safety = guide.safety or Safety.stand_in()
        self.site = site
        self.maps = Maps(guide, self.words)
        self.environment = self._environment()
        self._pieces = self.environment.get_template("pieces.html.j2").make_module()
        self._care = self.environment.get_template("care.html.j2").make_module()
        self._sheet = self.environment.get_template("sheet.html.j2").make_module()
        self._passing: Any = self.environment.get_template("share.html.j2").make_module()
        self._notes = notes_of(guide)
        self._rendered_once: Once[Markup] = {}

    def _environment(self) -> jinja2.Environment:
        made = environment("guide.pages")
        compiled.keep(made, self.guide.root)
        made.filters |= {
            "text": to_html,
            "plain": to_plain,
            "span": partial(span, self.words),
            "percent": partial(percent, self.words),
            "rest": partial(rest, self.words),
            "tempo": partial(tempo, self.words),
            "number": number,
            "script_data": as_script,
            "cited": cited,
            "opening": opening,
            "first_sentence": first_sentence,
        }
        made.globals |= self._constants() | self._functions()
        return made

    def _constants(self) -> dict[str, Any]:
        """Return what every template may name."""
        return {
            "words": self.words,
            "safety": self.safety,
            "owner": self.guide.owner,
            "maps": self.maps,
            "atlas": to_address(ATLAS),
            "asked_at": self._asked_at(),
            "page_with": self._page_with(),
            "public": self.site.public,
            "contact": self.site.contact,
            "site_address": self.site.url,
            "site_name": self.site.name,
        }

    def _asked_at(self) -> dict[str, str]:
        """Return the link to each of the safety texts that a hand-written page shows."""
        found = {anchor: handwritten.page_with(self.guide.root, piece) for anchor, piece in _SAFETY.items()}
        return {anchor: to_address(page, anchor) for anchor, page in found.items() if page is not None}

    def _page_with(self) -> dict[str, str]:
        """Return the link to each hand-written page that a template may lead to, by the piece that stands on it."""
        found = {piece: handwritten.page_with(self.guide.root, piece) for piece in _PLACES}
        return {piece: to_address(page) for piece, page in found.items() if page is not None}

    def _functions(self) -> dict[str, Callable[..., Any]]:
        """Return what every template may call."""
        return {
            "level_of": lambda rating: self.guide.ladder.levels.get(rating, ""),
            "find": self.guide.find,
            "fields": partial(ask, self.guide, "fields"),
            "url": self.url,
            "label": self.label,
            "note_of": self.note,
            "meta_of": self.meta,
            "picture_of": lambda slug: figure_addresses.thumbnail(slug) if slug in self.guide.movements else "",
            "counted": lambda kind: len(in_order(self.guide, kind)),
            "outside": outside,
            "place_link": self.place_link,
            "cite": self.cite,
            "once": self.once,
            "qr": qr_code,
            "embed": self.embed,
            "urgent": lambda slugs: by_urgency(self.safety, slugs),
            "how_soon": lambda: how_soon(self.safety),
        }

    def url(self, kind: str, slug: str = "") -> str:
        """Return the neutral link to an entry, to the index of a kind, or (with no kind) to home."""
        return to_address(address_of(kind, slug) if kind else "")

    def label(self, kind: str, slug: str) -> str:
        """Return the name of an entry."""
        return label(self.guide, kind, slug)

    def note(self, kind: str, slug: str) -> str:
        """Return the sentence that stands below an entry in lists."""
        return str(ask(self.guide, "note", kind, slug))

    def meta(self, kind: str, slug: str) -> str:
        """Return the few words that stand beside an entry in lists: a level, a verdict, a year."""
        found = str(ask(self.guide, "standing", kind, slug))
        return str(getattr(self.words.verdicts, found.replace("-", "_"))) if found and KINDS[kind] is Fact else found

    def place_link(self, slug: str) -> Markup:
        """Return a link to a body region or a joint, whichever has the slug."""
        kind, _ = self.guide.resolve(slug, ("vocabulary/regions", "vocabulary/joints"))
        return Markup('<a href="{}">{}</a>').format(self.url(kind, slug), self.label(kind, slug))

    def once(self, piece: str, *arguments: Any) -> Markup:
        """Return a shared piece that is the same on every page for the same arguments; it is rendered once."""
        make = partial(getattr(self._care if hasattr(self._care, piece) else self._pieces, piece), *arguments)
        return self._notes.once(self._rendered_once, (piece, *arguments), make)

    def share(self, title: str, address: str) -> str:
        """Return the section that passes on a page which is written by hand, or nothing where nobody else can reach it."""
        return _BLANKS.sub("\n", self._passing.section(title, self.site.url + address)) if self.site.public else ""

    def cite(self, slugs: list[str], numbers: dict[str, int]) -> Markup:
        """Return the numbers of references, the smallest first, as links to the list of sources."""
        found = [self.once("number_link", slug, number) for number, slug in sorted((numbers[slug], slug) for slug in slugs)]
        return Markup().join([CITE_OPEN, *found, CITE_END]) if found else Markup()

    def brief(self, exercise: Exercise) -> str:
        """Return the dose of an exercise's first goal in one line of plain text, or nothing where it has none."""
        made = self._care.brief(exercise.dose[0], exercise.hold, exercise.one_sided) if exercise.dose else Markup()  # type: ignore[attr-defined]
        return " ".join(made.striptags().split())

    def embed(self, slug: str, exercise: Exercise) -> str:
        """Return the line of HTML that shows the card of an exercise on another site."""
        return embed.line(self.site, slug, exercise.name, self.brief(exercise))

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
        return found, found.new_context({**context, "ui": self._pieces, "care": self._care, "sheet": self._sheet, "passing": self._passing})

    @staticmethod
    def _rendered(block: Callable[[Any], Iterable[str]], context: Any) -> str:
        return _BLANKS.sub("\n", "".join(block(context)).strip())
