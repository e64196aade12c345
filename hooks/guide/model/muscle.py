"""A muscle, a part of one, or a group: where it lies, what it does and who says so."""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from guide.model.entry import Entry, Part, Statement
from guide.model.figure import Patch
from guide.model.values import ActionSlug, JointSlug, Line, MuscleSlug, ReferenceSlug, RegionSlug, Text

LayerName = Literal["superficial", "intermediate", "deep"]
LAYERS: tuple[str, ...] = get_args(LayerName)
"""The layers of the body from the surface down."""


class Action(Part):
    """A movement that the muscle makes or resists at a joint."""

    joint: JointSlug
    """The joint or body part that moves."""
    movement: ActionSlug
    """The movement."""
    note: Text | None = None
    """What limits it: the fibers, the side, the position."""


class Identifiers(Part):
    """Numbers of the muscle in anatomical terminologies; one that is not known is left out."""

    ta2: int | None = None
    """Number in Terminologia Anatomica, second edition."""
    ta98: Line | None = None
    """Code in Terminologia Anatomica, first edition."""
    fma: int | None = None
    """Number in the Foundational Model of Anatomy, without side."""
    uberon: Line | None = None
    """Number in the Uberon ontology."""


class Muscle(Entry):
    """A muscle, a part (`part_of`) or a group (`members`)."""

    required: ClassVar[tuple[str, ...]] = ("region",)

    name: Line
    """The name people read, in American English."""
    latin: Line | None = None
    """The Latin name."""
    summary: Text | None = None
    """What it does in daily life, in a sentence."""
    part_of: MuscleSlug | None = None
    """The whole that this is a part of."""
    members: list[MuscleSlug] = []
    """For a group: its muscles; groups may overlap."""
    region: RegionSlug | None = None
    """The body region it lies in."""
    chain: Literal["member", "partner", "neither"] | None = None
    """Whether it belongs to the chain that the guide is about, works with it, or neither."""
    chain_note: Text | None = None
    """In which reading of the term."""
    layer: LayerName | None = None
    """The layer in which it lies."""
    layer_note: Text | None = None
    """What the layer alone does not say."""
    covered_by: list[MuscleSlug] = []
    """The muscles that lie over it."""
    placed: bool = False
    """`true` where its region was drawn by its attachments alone, because no measured table holds it; its page says so."""
    not_drawn: Text | None = None
    """Why the drawn body does not show it."""
    joints: list[JointSlug] = []
    """The joints it crosses."""
    origin: Text | None = None
    """Where it begins."""
    insertion: Text | None = None
    """Where it ends."""
    actions: list[Action] = []
    """What it does at which joint."""
    nerve: Text | None = None
    """The nerve that supplies it."""
    roots: Line | None = None
    """The spinal segments of that nerve; books differ by one segment."""
    antagonists: list[MuscleSlug] = []
    """The main muscles that oppose it."""
    synergists: list[MuscleSlug] = []
    """The main muscles that help it."""
    trained_by: Text | None = None
    """What kind of exercise trains it, in words."""
    on_figure: list[Patch] = []
    """Where the moving figure shows it: patches of its body, for a muscle without parts."""
    find_it: Text | None = None
    """How to find it on yourself, by light touch."""
    identifiers: Identifiers | None = None
    """Its numbers in anatomical terminologies."""
    compared: bool = False
    """Whether origin, insertion, nerve and main action were each compared with a source."""
    not_compared: list[Text] = []
    """Statements that were not yet compared with a source."""
    doubts: list[Text] = []
    """Where books differ."""
    evidence: list[Statement] = []
    """What the evidence says."""
    references: list[ReferenceSlug] = []
    """Textbooks that were read for this entry."""
