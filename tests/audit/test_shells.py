"""The whole site of `data/` is the same whether its pages are put into shells or the theme renders each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SETTINGS
from tests.support.building import ROOT, built, lay_out_project, snapshot, with_what_is_kept
from tests.support.in_full import COUNTED, IN_FULL, hooked


@pytest.mark.long
def test_the_site_is_what_the_theme_gives(tmp_path: Path) -> None:
    """Every file is the same byte for byte; the theme renders fewer than a quarter of the pages."""
    counted = hooked(with_what_is_kept(lay_out_project(tmp_path / "counted", ROOT)), COUNTED)
    by_shells = snapshot(built(counted, tmp_path / "counted-site", **SETTINGS))
    whole = hooked(with_what_is_kept(lay_out_project(tmp_path / "whole", ROOT)), IN_FULL)
    assert snapshot(built(whole, tmp_path / "whole-site", **SETTINGS)) == by_shells
    pages = [name for name in by_shells if name.endswith("index.html")]
    assert int((counted / "rendered.txt").read_text(encoding="utf-8")) < len(pages) / 4
