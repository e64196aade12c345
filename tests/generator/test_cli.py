"""`guide check`: what it prints, for people, forges and programs, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from guide.cli import main
from guide.problems import Place, Problem
from guide.rules.check import load
from tests.support.sites import lay_out, overlay, problems_of

FIST = "data/exercises/fist.yml"


@pytest.fixture
def bad_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a site with three problems, as the current folder, outside of any workflow."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.chdir(lay_out(tmp_path))
    overlay(tmp_path, FIST, 'name: Fist\nkind: 100%\n"st\\e[31meps\\n": []\n')
    overlay(tmp_path, "data/exercises/fist, closed.yml", "name: Closed fist\ndraft: true\n")
    return tmp_path


def run_check(*options: str, **environment: str) -> Result:
    """Run `guide check`."""
    return CliRunner().invoke(main, ["check", *options], env=environment)


def test_text_format(bad_site: Path) -> None:
    """Outside a terminal the text has no color: a line each, then the count; the exit code is 1."""
    result = run_check()
    assert result.output.splitlines() == [*problems_of(bad_site), "3 problems in 2 files"]
    assert result.output.startswith("data/exercises/fist, closed.yml:1:1: ")
    assert "\x1b" not in result.output
    assert result.exit_code == 1


def test_annotations_format(bad_site: Path) -> None:
    """Annotations escape the signs of workflow commands, and the plain lines follow."""
    result = run_check(GITHUB_ACTIONS="true")
    lines = result.output.splitlines()
    assert lines[0].startswith("::error file=data/exercises/fist%2C closed.yml,line=1,col=1,title=slug-form::'fist, closed' can't be")
    assert f"::error file={FIST},line=2,col=7,title=wrong-value::'100%25' is not a value of 'kind'; " in lines[1]
    assert lines[3:] == [*problems_of(bad_site), "3 problems in 2 files"]
    assert result.exit_code == 1
    assert run_check("--format", "annotations").output == result.output


def test_json_format(bad_site: Path) -> None:
    """The JSON holds what the text says."""
    result = run_check("--format", "json")
    rows = json.loads(result.output)
    told = [Problem(Place(row["file"], row["line"], row["column"]), row["rule"], row["message"], row["mend"]) for row in rows]
    assert told == load(bad_site).problems
    assert result.exit_code == 1


def test_no_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without problems the exit code is 0, and the JSON is an empty list."""
    monkeypatch.chdir(lay_out(tmp_path))
    result = run_check()
    assert (result.exit_code, result.output.partition(" ")[2]) == (0, "entries, no problems\n")
    result = run_check("--format", "json")
    assert (result.exit_code, json.loads(result.output)) == (0, [])


def test_exemptions_are_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pose that need not balance is printed with the summary, with its place and its reason."""
    monkeypatch.chdir(lay_out(tmp_path))
    pose = "{base: standing, hand: free, trunk: 70, hip: 70, held: A strap holds the heels.}"
    overlay(tmp_path, FIST, f"name: Fist\nfigure:\n  poses:\n    - {pose}\n    - {{trunk: 0, hip: 0}}\ndraft: true\n")
    result = run_check()
    assert result.exit_code == 0
    assert result.output.splitlines()[1:] == [f"{FIST}:4: a pose need not balance, held: A strap holds the heels."]
