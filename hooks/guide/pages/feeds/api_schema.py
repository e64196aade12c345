"""The JSON Schema of each file of data: what stands around an entry, and the entry as the model defines it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.content.guide import Guide
from guide.content.listing import shown
from guide.model.entry import Part
from guide.model.json_schema import DRAFT, SLUGS, schema
from guide.model.kinds import KINDS
from guide.model.safety import Safety
from guide.pages import data_addresses as addresses
from guide.pages.owner import Site

_LINK = {"type": "string", "format": "uri-reference"}
_NAME = {"type": "string", "minLength": 1}
_LICENSE = {"type": "object", "required": ["url"], "properties": {"name": {"type": "string"}, "url": _LINK}}
_FROM = {"license": _LICENSE, "source": _LINK, "site": {"type": "string"}}
_LINKS = {"type": "object", "additionalProperties": {"anyOf": [_LINK, {"type": "object", "additionalProperties": _LINK}]}}
_FOLLOWS = {"type": "object", "additionalProperties": {"type": "array"}}
_ENTRY = {"schema": _LINK, "kind": _NAME, "slug": _NAME, "name": _NAME, "pictures": _LINKS, "follows": _FOLLOWS}
_ALWAYS = ["source", "site", "data"]
_OF_ENTRY = ["schema", "kind", "slug", "name"]


def _alone(found: Any) -> Any:
    """Return a schema that needs no list of slugs: any word of the form of a slug may be one."""
    if isinstance(found, list):
        return [_alone(each) for each in found]
    if not isinstance(found, dict):
        return found
    options = [each for each in found.get("anyOf", []) if not str(each.get("$ref", "")).startswith(SLUGS)]
    known = {name: _alone(each) for name, each in found.items() if name != "anyOf"}
    return known | ({} if not options else options[0] if len(options) == 1 else {"anyOf": _alone(options)})


def _around(site: Site, name: str, part: type[Part], beside: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """Return the schema of a file that holds a part of the guide."""
    inner = _alone(schema(part))
    definitions = inner.pop("definitions")
    del inner["$schema"]
    said = {"$comment": f"{site.license.name} {site.license.url}"} if site.license.url else {}
    head = {"$schema": DRAFT, "$id": site.url + addresses.schema(name), **said, "type": "object"}
    properties = {**_FROM, **beside, "data": inner}
    return {**head, "required": [*_ALWAYS, *required], "properties": properties, "definitions": definitions}


def schemas(guide: Guide, site: Site) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (address, schema) for the entries of each kind, and for the safety texts."""
    for kind in shown(guide):
        yield addresses.schema(kind), _around(site, kind, KINDS[kind], _ENTRY, _OF_ENTRY)
    if guide.safety:
        yield addresses.schema("safety"), _around(site, "safety", Safety, {}, [])
