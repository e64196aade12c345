"""What a contributor is given: the example of CONTRIBUTING, `guide new`, the schemas for editors, ways to write back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from guide import editors, scaffold
from guide.cli import main
from guide.contact import Contact
from guide.guide import Guide
from guide.load import load
from guide.model.kinds import KINDS
from guide.read import read_yaml
from tests.sites_support import ROOT, lay_out, problems_of

NAMES = ["Wall sit", "90/90 sit: a “hard” one", 'He said "brace"', "Élan — vital", "#1 squat", "no", "12", "True", "Null"]


def example() -> str:
    """Return the entry that CONTRIBUTING shows."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert found
    return "\n".join(line.removeprefix("   ") for line in found[1].splitlines()) + "\n"


def test_the_example_is_publishable(tmp_path: Path) -> None:
    """The example of CONTRIBUTING passes the check as a finished entry, in at most 25 lines."""
    root = lay_out(tmp_path, ROOT)
    (root / "data/exercises/wall-sit.yml").write_text(example(), encoding="utf-8")
    assert problems_of(root) == []
    assert not load(root).guide.exercises["wall-sit"].draft
    assert len(example().splitlines()) <= 25


@pytest.mark.parametrize("kind", KINDS)
def test_new_passes_as_a_draft(tmp_path: Path, kind: str) -> None:
    """`guide new` writes an entry of each kind, whatever its name holds, that passes the check as a draft."""
    root = lay_out(tmp_path)
    for name in NAMES:
        scaffold.write(root, kind, name)
    assert problems_of(root) == []
    labels = {entry.label for entry in load(root).guide.written[kind].values()}
    assert set(NAMES) <= labels


@pytest.mark.parametrize("kind", KINDS)
def test_new_names_every_field(kind: str) -> None:
    """With every field taken out of its comment the file is still YAML, and has every field of its kind."""
    text = scaffold.text_of(kind, "Wall sit")
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


def test_schemas_are_fresh() -> None:
    """The committed schemas are those of the model (`guide schema` renews them), and hold no slug of the data."""
    made = dict(editors.schemas())
    for name, schema in made.items():
        assert (ROOT / "schema" / name).read_text(encoding="utf-8") == editors.as_text(schema), f"run `guide schema`: {name}"
    assert {path.name for path in (ROOT / "schema").glob("*.json")} == {*made, editors.SLUGS}


def validator(name: str, guide: Guide) -> Draft7Validator:
    """Return a validator for one schema, with the slugs of the guide as they are now."""
    registry: Registry[Any] = Registry().with_resource(editors.SLUGS, Resource.from_contents(editors.slugs(guide)))
    return Draft7Validator(json.loads((ROOT / "schema" / name).read_text(encoding="utf-8")), registry=registry)


def test_every_entry_fits_its_schema(guide: Guide) -> None:
    """No entry of ours is called wrong by its schema, and each schema is a schema."""
    for kind in KINDS:
        checker = validator(editors.schema_name(kind), guide)
        Draft7Validator.check_schema(checker.schema)
        for path in (ROOT / "data" / kind).glob("*.yml"):
            value = read_yaml(path, path.name).value
            assert [error.message for error in checker.iter_errors(value)] == [], path


def test_schema_sees_wrong_values(guide: Guide) -> None:
    """A wrong value is an error in its place; a slug that does not exist yet is none."""
    checker = validator("exercises.json", guide)
    entry = yaml.safe_load(example())
    entry["muscles"]["primary"][0]["muscle"] = "a-brand-new-muscle"
    assert list(checker.iter_errors(entry)) == []
    entry |= {"kind": "isometrical", "hold": "long", "tempo": "2-0", "demands": {"skill": 4, "strength": 1, "mobility": 1}}
    entry["muscles"]["primary"][0]["muscle"] = "Not a slug"
    places = {tuple(error.absolute_path) for error in checker.iter_errors(entry)}
    assert places == {("kind",), ("hold",), ("tempo",), ("demands", "skill"), ("muscles", "primary", 0, "muscle")}


def test_check_renews_the_slugs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`guide check` writes the list of slugs, a broken entry's too."""
    root = lay_out(tmp_path)
    (root / "schema").mkdir()
    scaffold.write(root, "exercise", "Brand new")
    (root / "data/exercises/broken.yml").write_text("name: [\n", encoding="utf-8")
    monkeypatch.chdir(root)
    CliRunner().invoke(main, ["check"])
    listed = json.loads((root / "schema/slugs.json").read_text(encoding="utf-8"))["definitions"]["exercises"]["enum"]
    assert {"brand-new", "broken"} <= set(listed)


def test_evidence_lists_every_statement(monkeypatch: pytest.MonkeyPatch) -> None:
    """`guide evidence` lists statements with their keys and finds none without."""
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, ["evidence"])
    *rows, last = done.output.splitlines()
    assert done.exit_code == 0 and last == f"{len(rows)} statements, 0 without a reference"
    assert all(re.match(r"data/\S+\.yml:\d+: \[[a-z0-9-]+(, [a-z0-9-]+)*\] .", row) for row in rows)


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
