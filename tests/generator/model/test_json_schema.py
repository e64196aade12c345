"""The schemas for editors: they are those of the model, fit every entry, and see what is wrong."""

from __future__ import annotations

import json
from typing import Any

import yaml
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from guide.authoring import editor_files
from guide.content.guide import Guide
from guide.content.yaml_reader import read_yaml
from guide.model import json_schema
from guide.model.kinds import KINDS
from tests.support.building import ROOT


def test_schemas_are_fresh() -> None:
    """The committed schemas are those of the model (`guide schema` renews them), and hold no slug of the data."""
    made = dict(json_schema.schemas())
    for name, schema in made.items():
        assert (ROOT / "schema" / name).read_text(encoding="utf-8") == json_schema.as_text(schema), f"run `guide schema`: {name}"
    assert {path.name for path in (ROOT / "schema").glob("*.json")} == {*made, json_schema.SLUGS}


def validator(name: str, guide: Guide) -> Draft7Validator:
    """Return a validator for one schema, with the slugs of the guide as they are now."""
    registry: Registry[Any] = Registry().with_resource(json_schema.SLUGS, Resource.from_contents(editor_files.slugs(guide)))
    return Draft7Validator(json.loads((ROOT / "schema" / name).read_text(encoding="utf-8")), registry=registry)


def test_every_entry_fits_its_schema(guide: Guide) -> None:
    """No entry is called wrong by its schema, and each schema is a schema."""
    for kind in KINDS:
        checker = validator(json_schema.schema_name(kind), guide)
        Draft7Validator.check_schema(checker.schema)
        for path in (guide.root / "data" / kind).glob("*.yml"):
            value = read_yaml(path, path.name).value
            assert [error.message for error in checker.iter_errors(value)] == [], path


def test_schema_sees_wrong_values(guide: Guide) -> None:
    """A wrong value is an error in its place; a slug that does not exist yet is none."""
    checker = validator("exercises.json", guide)
    entry = yaml.safe_load((guide.root / "data/exercises/putty-squeeze.yml").read_text(encoding="utf-8"))
    entry["muscles"]["primary"][0]["muscle"] = "a-brand-new-muscle"
    assert list(checker.iter_errors(entry)) == []
    entry |= {"kind": "isometrical", "hold": "long", "tempo": "2-0", "demands": {"skill": 4, "strength": 1, "mobility": 1}}
    entry["muscles"]["primary"][0]["muscle"] = "Not a slug"
    places = {tuple(error.absolute_path) for error in checker.iter_errors(entry)}
    assert places == {("kind",), ("hold",), ("tempo",), ("demands", "skill"), ("muscles", "primary", 0, "muscle")}
