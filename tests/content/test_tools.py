"""A small run of the tools that are about our entries."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from tools.bench import __main__ as bench
from tools.bench import corpus, peers, report

from guide.content.addresses import served
from guide.content.guide import Guide
from tests.content.identifiers import now
from tests.support.sites import problems_of
from tools import placement, renew, sheets


@pytest.mark.skipif(os.name != "posix", reason="only there a process tells what it used")
def test_bench(tmp_path: Path) -> None:
    """Five exercises of the bench have no problems; built by us and by a bare loop, their pages hold the same words."""
    found = peers.commands(Path(sys.executable).parent)
    table = {5: bench.contest(tmp_path / "5", 5, 1, {name: found[name] for name in ("ours", "jinja", "copy")})}
    assert problems_of(tmp_path / "5" / "ours") == []
    text = report.markdown(table, {}, (0, 0), "")
    assert all(f"| {report.NAMES[name]} |" in text for name in ("ours", "jinja", "copy"))
    assert report.plot(table).count("<polyline") == 3
    assert corpus.slug(4) in {path.stem for path in (tmp_path / "5/ours/data/exercises").glob("*.yml")}


def test_placement(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    """Every measured region has its line, and the mean stands below."""
    placement.main()
    said = capsys.readouterr().out
    assert "centroid error: mean " in said and f"{len(guide.body.drawn)} muscles" in said
    assert all(f"\n{slug} " in said for slug in ("soleus", "gluteus-maximus"))


def test_remembered_references(guide: Guide, tmp_path: Path) -> None:
    """What is remembered anew is what identifies the references now."""
    renew.references(tmp_path / "references.json")
    assert json.loads((tmp_path / "references.json").read_text(encoding="utf-8")) == now(guide)


def test_sheets_show_pages_that_are_there(guide: Guide) -> None:
    """Every page of the contact sheets exists, but for the one that shows what a missing one looks like."""
    assert {address for name, address in sheets.PAGES.items() if name != "missing"} <= served(guide)
