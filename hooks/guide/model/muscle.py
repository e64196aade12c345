"""A muscle, a part of one, or a group: where it lies, what it does and who says so."""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from guide.model.entry import Entry, Evidence, Part, Statement
from guide.model.values import ActionSlug, JointSlug, Line, MuscleSlug, RegionSlug, Text

LayerName = Literal["superficial", "intermediate", "deep"]
LAYERS: tuple[str, ...] = get_args(LayerName)
"""The layers of the body from the surface down."""
Comparable = Literal["members", "origin", "insertion", "actions", "nerve", "roots"]
COMPARABLE: tuple[Comparable, ...] = get_args(Comparable)
"""The fields whose statements can be compared with a source, in the order of the page."""


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


class Comparison(Evidence):
    """Statements of the entry that were held against works: it claims nothing without the works that it names."""

    what: list[Comparable]
    """The fields that say what was compared; `actions` stands for the main action."""

    @property
    def text(self) -> str:
        """What was compared, in a line."""
        return ", ".join(self.what)


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
    on_figure: list[Line] = []
    """Where the moving figure shows it: zones of `data/skeleton.yml`, for a muscle without parts; one that nothing shows names none."""
    leave_out: list[Line] = []
    """What a reader leaves out of the list of exercises who can't use it, in everyday words, like *Gripping*."""
    find_it: Text | None = None
    """How to find it on yourself, by light touch."""
    identifiers: Identifiers | None = None
    """Its numbers in anatomical terminologies."""
    compared: list[Comparison] = []
    """Which statements were compared with which works; what is not named here counts as not compared."""
    not_compared: list[Text] = []
    """Single statements that were not compared, where their field was: one of the movements, for instance."""
    doubts: list[Text] = []
    """Where books differ."""
    evidence: list[Statement] = []
    """What the evidence says."""

    def compared_with(self, what: Comparable) -> list[str]:
        """Return the works that a statement was compared with, by slug; none if nobody named one."""
        return list(dict.fromkeys(slug for one in self.compared if what in one.what for slug in one.references))

    def stated(self, compared: bool) -> list[Comparable]:
        """Return the statements that the entry makes and that were compared with a work that it names, or those that were not."""
        return [what for what in COMPARABLE if getattr(self, what) and bool(self.compared_with(what)) is compared]
