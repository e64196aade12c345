"""How the time of a build grows with the number of exercises, in a sentence."""

from __future__ import annotations

from tools.bench.contenders import COPY, OURS, Case
from tools.bench.contest import Row
from tools.bench.names import NAMES
from tools.bench.paper import Span, exponent

_SAID = (
    "From {0.small:,} to {0.large:,} exercises with pictures in the page, our CPU time from nothing grows to the power {1:.2f}. Of the\n"
    "peers, {2} has the lowest, {3:.2f}, and {4} the highest, {5:.2f}. At the\n"
    "power 1, ten times as many exercises take ten times as long.\n\n"
)


def in_short(small: dict[Case, Row], large: dict[Case, Row], sizes: Span) -> str:
    """Return the powers of builds from nothing with pictures in the page: ours, the lowest and the highest of the peers; or nothing."""
    both = [case for case in large if case in small and case.who != COPY and (case.form, case.state) == ("inline", "cold")]
    powers = {case.who: exponent(small[case].cpu, large[case].cpu, sizes) for case in both}
    ours = powers.pop(OURS, None)
    if ours is None or not powers:
        return ""
    least, most = min(powers, key=powers.__getitem__), max(powers, key=powers.__getitem__)
    return _SAID.format(sizes, ours, NAMES[least], powers[least], NAMES[most], powers[most])
