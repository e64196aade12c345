"""JSON Schema from the model, in the form that editors show best.

The schemas hold no slugs, so only a change of the model changes them. A slug field is *either* one of the list in
`slugs.json`, which editors complete from, *or* anything with the form of a slug, so that an entry which is brand-new is not called wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from guide.model.addresses import Addresses
from guide.model.entry import Part
from guide.model.field_docs import docs_of, parts_in
from guide.model.kinds import KINDS
from guide.model.props import Things
from guide.model.safety import Safety
from guide.model.skeleton import Skeleton
from guide.model.technique_sets import TechniqueSets
from guide.model.values import SLUG, SLUG_MARK
from guide.model.wording import Wording
from guide.model.words import Words

SLUGS = "slugs.json"
DRAFT = "http://json-schema.org/draft-07/schema#"


def schema_name(folder: str) -> str:
    """Return the file of the schema for the entries in a folder below `data/`."""
    return f"{folder.replace('/', '-')}.json"


def _slug(kinds: list[str]) -> dict[str, Any]:
    known = [{"$ref": f"{SLUGS}#/definitions/{kind.replace('/', '-')}"} for kind in kinds]
    return {"anyOf": [*known, {"type": "string", "pattern": f"^{SLUG.pattern}$"}]}


def _tidy(node: Any) -> Any:
    """Return a piece of pydantic's schema in the form that editors show best: no titles, no nulls, slugs by list or form."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    if SLUG_MARK in node:
        return _slug(node[SLUG_MARK]) | {key: node[key] for key in ("description",) if key in node}
    kept = {
        key: _tidy(value)
        for key, value in node.items()
        if key not in ("default", "$defs") and not (key == "title" and isinstance(value, str))
    }
    options = [option for option in kept.get("anyOf", []) if option != {"type": "null"}]
    return {**options[0], **{key: value for key, value in kept.items() if key != "anyOf"}} if len(options) == 1 else kept


def _describe(node: dict[str, Any], part: type[Part]) -> None:
    """Say in the schema of a part what the model says of its fields, each in the place that pydantic gives it."""
    fields = node.get("properties", {})
    fields |= {name: dict(sorted((fields[name] | {"description": text}).items())) for name, text in docs_of(part).items()}


@cache
def schema(part: type[Part]) -> dict[str, Any]:
    """Return the JSON Schema (draft 7, which editors know best) of one class of the model, made once; who changes it takes a copy."""
    made = part.model_json_schema(ref_template="#/definitions/{model}")
    for name, inner in parts_in(part).items():
        _describe(made if inner is part else made["$defs"][name], inner)
    definitions = {name: _tidy(inner) for name, inner in made.get("$defs", {}).items()}
    return {"$schema": DRAFT, **_tidy(made), "definitions": definitions}


def schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (file, schema) for every kind, and for each file that holds one part of the guide."""
    single: dict[str, type[Part]] = {
        "addresses": Addresses,
        "props": Things,
        "safety": Safety,
        "skeleton": Skeleton,
        "technique": TechniqueSets,
        "wording": Wording,
    }
    parts: dict[str, type[Part]] = {**KINDS, **single, "interface": Words}
    for folder, part in parts.items():
        yield schema_name(folder), schema(part)


def as_text(content: dict[str, Any]) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"
