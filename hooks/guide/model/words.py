"""The words of the interface: every heading, label and button. A guide in another language has its words in the same file."""

from __future__ import annotations

from typing import Any, TypeVar, cast, get_origin

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from guide.model.base import Line, Part
from guide.model.kinds import KINDS

T = TypeVar("T", bound=Part)


class KindWords(Part):
    """What a kind of entry is called."""

    one: Line
    """One of them."""
    many: Line
    """All of them; the title of their index."""
    about: Line
    """A sentence about them, shown on their index."""


class RoleWords(Part):
    """What a muscle's role is called."""

    title: Line
    """The heading above the muscles of an exercise."""
    short: Line
    """The role in a table."""
    meaning: Line
    """What the role means, in plain words."""
    exercises: Line
    """The heading above the exercises of a muscle."""


class Roles(Part):
    """The roles of muscles."""

    primary: RoleWords
    secondary: RoleWords
    stabilizer: RoleWords


class Headings(Part):
    """The heading of each section, by the name of its block in the template."""

    muscles: Line
    do_it: Line
    cues: Line
    feel: Line
    mistakes: Line
    ladder: Line
    dose: Line
    stop: Line
    evidence: Line
    professionals: Line
    sources: Line
    trust: Line
    share: Line
    where_it_is: Line
    what_it_does: Line
    find_it: Line
    exercises: Line
    figures: Line
    meaning: Line
    background: Line
    safety: Line
    plan: Line
    progress: Line
    supports: Line
    limits: Line
    cited_by: Line
    asks: Line
    entries: Line


class Laterality(Part):
    """Which sides work."""

    bilateral: Line
    unilateral: Line
    alternating: Line


class KindsOfWork(Part):
    """The kinds of work."""

    strength: Line
    isometric: Line
    mobility: Line
    power: Line


class DemandWords(Part):
    """The demands on the body."""

    skill: Line
    strength: Line
    mobility: Line


class Layers(Part):
    """The layers a muscle can lie in."""

    superficial: Line
    intermediate: Line
    deep: Line


class Chain(Part):
    """How a muscle stands to the chain that the guide is about."""

    member: Line
    partner: Line
    neither: Line


class Verdicts(Part):
    """The verdicts on a claim. The keys are those of the model, with `_` for `-`."""

    supported: Line
    partly: Line
    outdated: Line
    not_supported: Line


class TempoWords(Part):
    """The four parts of a tempo."""

    lowering: Line
    pause: Line
    lifting: Line
    finish: Line
    fast: Line


class MapWords(Part):
    """The words of the drawn body."""

    views: dict[str, Line]
    """The name of each view that is drawn, by its file; they are shown in this order."""
    title: Line
    """What the drawing of an exercise is, for those who don't see it; the view follows."""
    title_muscle: Line
    """The same for the drawing on a muscle's page."""
    through: Line
    """Says that deeper muscles show through those over them."""
    neighbors: Line
    """The heading of the muscles around it."""
    not_drawn: Line
    """Stands before the reason why a muscle is not drawn."""
    accuracy: Line
    """How the drawing was measured."""
    placed: Line
    """The same for a muscle that no measured table holds."""
    body: Line
    """The name of the whole body as the map of the site."""
    view: Line
    layer: Line
    skip: Line
    hint: Line
    """How to use the map, where a script runs."""
    choose: Line
    """Stands where the name of a chosen muscle will stand."""
    list: Line
    """All muscles in words, for those who don't use the map."""
    atlas: Line
    atlas_about: Line
    atlas_see: Line


class FigureWords(Part):
    """What stands beside and below the moving figure."""

    moving: Line
    start: Line
    step: Line
    pose: Line
    play: Line
    pause: Line
    wrong: Line
    right: Line
    legend: Line


class Words(Part):
    """All words of the interface in one language."""

    language: Line
    kinds: dict[str, KindWords]
    headings: Headings
    roles: Roles
    laterality: Laterality
    kinds_of_work: KindsOfWork
    demands: DemandWords
    layers: Layers
    chain: Chain
    verdicts: Verdicts
    tempo_parts: TempoWords
    map: MapWords
    figure: FigureWords
    home: Line
    glossary: Line
    glossary_about: Line
    at_a_glance: Line
    variation_of: Line
    differences: Line
    variations: Line
    level: Line
    setup: Line
    steps: Line
    floor_down: Line
    floor_up: Line
    breathing: Line
    tempo: Line
    hold: Line
    hold_note: Line
    held: Line
    second: Line
    seconds: Line
    minute: Line
    minutes: Line
    or_more: Line
    where: Line
    feel: Line
    not_feel: Line
    not_feel_note: Line
    why: Line
    fix: Line
    easier: Line
    this_one: Line
    harder: Line
    set: Line
    sets: Line
    sets_of: Line
    repetition: Line
    repetitions: Line
    repetitions_of: Line
    each_side: Line
    day_a_week: Line
    days_a_week: Line
    days: Line
    effort: Line
    rest: Line
    stop_signs: Line
    cautions: Line
    urgent_signs: Line
    muscle: Line
    role: Line
    origin: Line
    insertion: Line
    nerve: Line
    roots: Line
    attachments_note: Line
    synergists: Line
    antagonists: Line
    doubts: Line
    compared: Line
    compared_note: Line
    not_compared: Line
    not_compared_note: Line
    not_compared_list: Line
    also_called: Line
    part_of: Line
    made_of: Line
    covered_by: Line
    covers: Line
    joints_crossed: Line
    trained_by: Line
    within: Line
    what: Line
    number: Line
    whose: Line
    year: Line
    checked: Line
    for_whom: Line
    warm_up: Line
    tested_short: Line
    not_tested_short: Line
    not_tested: Line
    type: Line
    address: Line
    license: Line
    population: Line
    limits: Line
    was_read: Line
    cited_by_safety: Line
    credential: Line
    source: Line
    also_read: Line
    show_fields: Line
    show_attachments: Line
    asks: Line
    ta2: Line
    ta98: Line
    fma: Line
    uberon: Line
    source_one: Line
    source_many: Line
    reviewed_by: Line
    reviewed_short: Line
    not_reviewed: Line
    not_reviewed_short: Line
    written_by: Line
    coaching_note: Line
    share_lead: Line
    share_by_mail: Line
    edit: Line
    report: Line
    questions: Line
    questions_public: Line
    questions_note: Line
    questions_urgent: Line
    questions_open: Line
    draft: Line
    see_all: Line
    required: Line
    missing_title: Line
    missing_lead: Line
    moved: Line
    problems_title: Line
    problems_lead: Line
    problems_bar: Line

    @model_validator(mode="after")
    def _names_every_kind(self) -> Words:
        if lacking := [kind for kind in KINDS if kind not in self.kinds]:
            raise PydanticCustomError("words", "kinds without words: {names}; add them under 'kinds:'", {"names": ", ".join(lacking)})
        return self

    @classmethod
    def stand_in(cls) -> Words:
        """Return words that are their own keys, for a preview while the real ones can't be read."""
        return _named(cls, {"kinds": {kind: _named(KindWords, {}) for kind in KINDS}})


def _named(part: type[T], given: dict[str, Any]) -> T:
    values = dict(given)
    for name, info in part.model_fields.items():
        inner: Any = info.annotation
        is_part = isinstance(inner, type) and issubclass(inner, Part)
        plain = {} if get_origin(inner) is dict else name.replace("_", " ")
        values.setdefault(name, _named(inner, {}) if is_part else plain)
    construct: Any = part.model_construct
    return cast(T, construct(**values))
