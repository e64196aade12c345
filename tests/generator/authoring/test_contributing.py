"""What a contributor is given: `guide new`, the list of slugs, the list of statements, ways to write back."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from guide.authoring import new
from guide.cli import main
from guide.model.kinds import KINDS
from guide.pages.owner import Contact
from guide.rules.check import load
from tests.support.sites import lay_out, problems_of

NAMES = ["Wall sit", "90/90 sit: a “hard” one", 'He said "brace"', "Élan — vital", "#1 squat", "no", "12", "True", "Null"]


@pytest.mark.parametrize("kind", KINDS)
def test_new_passes_as_a_draft(tmp_path: Path, kind: str) -> None:
    """`guide new` writes an entry of each kind, whatever its name holds, that passes the check as a draft."""
    root = lay_out(tmp_path)
    for name in NAMES:
        new.write(root, kind, name)
    assert problems_of(root) == []
    labels = {entry.label for entry in load(root).guide.written[kind].values()}
    assert set(NAMES) <= labels


@pytest.mark.parametrize("kind", KINDS)
def test_new_names_every_field(kind: str) -> None:
    """With every field taken out of its comment the file is still YAML, and has every field of its kind."""
    text = new.text_of(kind, "Wall sit")
    lines = [line.removeprefix("# ") for line in text.splitlines() if re.match(r"(# )?( *- |\s*[a-z_0-9]+:)", line)]
    found = yaml.safe_load("\n".join(line for line in lines if "$schema" not in line))
    assert set(found) == set(KINDS[kind].model_fields) - {"formerly", "review"}


def test_new_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a kind's name in the singular, says what it wrote, and refuses what it can't do."""
    monkeypatch.chdir(lay_out(tmp_path))
    run = CliRunner().invoke
    assert run(main, ["new", "exercise", "Wall sit"]).output.startswith("data/exercises/wall-sit.yml is ready to fill in")
    assert "is there already" in run(main, ["new", "exercise", "Wall sit"]).output
    assert "no kind 'exercize'" in run(main, ["new", "exercize", "Wall sit"]).output
    assert "no letter or digit" in run(main, ["new", "exercise", "…"]).output


def test_check_renews_the_slugs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`guide check` writes the list of slugs, a broken entry's too."""
    root = lay_out(tmp_path)
    (root / "schema").mkdir()
    new.write(root, "exercise", "Brand new")
    (root / "data/exercises/broken.yml").write_text("name: [\n", encoding="utf-8")
    monkeypatch.chdir(root)
    CliRunner().invoke(main, ["check"])
    listed = json.loads((root / "schema/slugs.json").read_text(encoding="utf-8"))["definitions"]["exercises"]["enum"]
    assert {"brand-new", "broken"} <= set(listed)


def test_evidence_lists_every_statement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`guide evidence` lists statements with their keys and finds none without."""
    monkeypatch.chdir(lay_out(tmp_path))
    done = CliRunner().invoke(main, ["evidence"])
    *rows, last = done.output.splitlines()
    coached = [row for row in rows if row.endswith("(coaching practice)")]
    assert done.exit_code == 0 and coached
    assert last == f"{len(rows)} statements, {len(coached)} of them coaching practice at least in part, 0 without a reference"
    assert all(re.match(r"data/\S+\.yml:\d+: \[[a-z0-9-]+(, [a-z0-9-]+)*\] .", row) for row in rows if row not in coached)


def test_ways_to_write_back() -> None:
    """Mail, a form, the forge, or none; only the forge is public, and reports go there if there is one."""
    page = "https://example.org/a page/"
    forge = Contact(repository="https://forge.example/o/n")
    assert forge.public and not Contact("a@example.org").public
    assert forge.questions("A & B", page) == (
        "https://forge.example/o/n/issues/new?template=question.yml&title=A%20%26%20B&page=https%3A%2F%2Fexample.org%2Fa%20page%2F"
    )
    assert "template=correction.yml" in forge.report("A", page)
    assert (
        Contact("a@example.org").questions("A & B", page) == "mailto:a@example.org?subject=A%20%26%20B&body=https%3A//example.org/a%20page/"
    )
    assert Contact("https://form.example/?p={page}").questions("A", page).endswith("?p=https%3A%2F%2Fexample.org%2Fa%20page%2F")
    assert Contact().questions("A", page) == Contact().report("A", page) == ""
