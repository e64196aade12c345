"""How hard our pages are to read: `make reading` prints the grades by kind and the hardest pages with their hardest sentences."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from tests.support.building import ROOT, built
from tests.support.reading import KINDS, readings

SITE = ROOT / ".cache" / "reading-site"
WORST = 3


def report(site: Path) -> str:
    """Return the median and the hardest pages of each kind in a built site."""
    lines = []
    for kind in KINDS:
        if found := readings(site, kind):
            lines.append(f"{kind}: {len(found)} pages, grade {median(one.grade for one in found):.1f} in the middle")
            lines += [f"  {one}" for one in found[:WORST]]
    return "\n".join(lines)


def main() -> None:
    """Build the site and print the grades of its pages."""
    print(report(built(ROOT, SITE)))


if __name__ == "__main__":
    main()
