"""A new exercise begins with a figure, and a figure is drawn while the rest of its entry has faults."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from guide.authoring.pose import begin
from guide.authoring.pose.desk import Desk
from guide.content.reader import read
from tests.support.sites import lay_out


def test_a_new_exercise_like_another(tmp_path: Path) -> None:
    """The new file holds the other's figure, letter by letter, and passes the check as a draft."""
    root = lay_out(tmp_path)
    slug = begin.exercise(root, "Putty press", "putty-squeeze")
    loaded = read(root)
    assert slug == "putty-press" and not loaded.problems
    assert loaded.guide.exercises[slug].figure == loaded.guide.exercises["putty-squeeze"].figure is not None


def test_a_new_exercise_like_none(tmp_path: Path) -> None:
    """Without another, it begins with the smallest figure; one that is not there is refused with the nearest name."""
    root = lay_out(tmp_path)
    assert begin.exercise(root, "Fist", "") == "fist"
    assert read(root).guide.exercises["fist"].figure
    with pytest.raises(click.ClickException, match="putty-squeeze"):
        begin.exercise(root, "Other", "putty-squeze")


def test_a_figure_is_drawn_beside_faults(tmp_path: Path) -> None:
    """A file whose cues and muscles can't be read shows its figure all the same, with what is wrong."""
    root = lay_out(tmp_path)
    file = root / "data" / "exercises" / "putty-squeeze.yml"
    file.write_text(file.read_text("utf-8").replace("summary:", "sumary:") + "\nlevl: 3\n", "utf-8")
    page = Desk(root, "putty-squeeze").page()
    assert 'class="fig fig-moving"' in page and "sumary" in page
