"""How well the drawn body is placed: `make placement` prints the table of differences from the measured numbers.

Numbers are thousandths of body height. Widths are drawn/measured at a quarter, a half and three quarters of the measured axis; a star
marks what is off by more than allowed: 20 for a centroid, a fifth or 6 units for a width.
"""

from __future__ import annotations

from statistics import fmean

from tests.content.measured import EXCEPTIONS, FACTS_WIN, Difference, differences, table
from tests.support.building import ROOT

from guide.rules.check import load

MOST_CENTROID, MEAN_CENTROID = 20.0, 8.0


def _line(one: Difference) -> str:
    region = one.region
    widths = " ".join(
        f"{drawn:6.1f}/{measured:<5.0f}{'*' if abs(drawn - measured) > max(0.2 * measured, 6) else ' '}" for drawn, measured in one.widths
    )
    star = "*" if one.centroid > MOST_CENTROID else " "
    return f"{region.slug:32} {region.view:6} {region.layer:13} {one.centroid:6.1f}{star} {widths}"


def main() -> None:
    """Print the table, the worst first, and what stands in no table."""
    body = load(ROOT).guide.body
    found = differences(body)
    rows = table()
    print(f"{'region':32} {'view':6} {'layer':13} {'centre':>6}  {'width at 25 %':13} {'at 50 %':13} {'at 75 %'}")
    print("\n".join(map(_line, found)))
    print(f"\n{len(body.drawn)} muscles, {len(body.regions)} regions, {len(found)} of them measured")
    for view in body.views:
        errors = [one.centroid for one in found if one.region.view == view]
        print(f"centroid error, {view}: mean {fmean(errors):.1f}, worst {max(errors):.1f}")
    for one in found:
        if one.excess > 0:
            reason = FACTS_WIN.get((one.region.slug, one.region.view), "no reason is known")
            print(f"breadth off by more than allowed: {one.region.slug} ({one.region.view}): {reason}")
    for (slug, view), why in EXCEPTIONS.items():
        print(f"left out: {slug} ({view}): {why}")
    bare = [region for region in body.regions if (region.slug, region.view, region.layer) not in rows]
    print("not in the table, placed by attachments: " + ", ".join(sorted(f"{region.slug} ({region.view})" for region in bare)))


if __name__ == "__main__":
    main()
