"""Structured data held against schema.org: each thing has properties that its type has there, each with a value of a kind it takes.

The table has what our pages say, as the vocabulary defines it (schema.org/<type>); whatever else a page says is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_URL = re.compile(r"https?://[^\s<>\"]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_THING = {"name": "Text", "description": "Text", "url": "URL", "alternateName": "Text", "image": "URL"}
_WORK = {**_THING, "inLanguage": "Text", "license": "URL", "isPartOf": "WebSite", "citation": "CreativeWork", "text": "Text"}
_PAGE = {**_WORK, "mainEntity": "Thing", "lastReviewed": "Date", "reviewedBy": "Person"}
_PLAN = {
    **_WORK,
    "exerciseType": "Text",
    "category": "URL",
    "associatedAnatomy": "Muscle AnatomicalStructure",
    "repetitions": "QuantitativeValue",
    "activityDuration": "QuantitativeValue",
    "activityFrequency": "QuantitativeValue Text",
    "restPeriods": "QuantitativeValue Text",
    "intensity": "QuantitativeValue Text",
    "additionalVariable": "Text",
    "hasPart": "ExercisePlan",
}
_TYPES: dict[str, dict[str, str]] = {
    "MedicalWebPage": _PAGE,
    "WebPage": _PAGE,
    "WebSite": _WORK,
    "ExercisePlan": _PLAN,
    "Muscle": _THING,
    "AnatomicalStructure": _THING,
    "Claim": _WORK,
    "CreativeWork": _WORK,
    "Person": {**_THING, "hasCredential": "EducationalOccupationalCredential"},
    "EducationalOccupationalCredential": _THING,
    "QuantitativeValue": {"minValue": "Number", "maxValue": "Number", "unitCode": "Text", "unitText": "Text"},
    "BreadcrumbList": {"itemListElement": "ListItem"},
    "ListItem": {"position": "Number", "name": "Text", "item": "@id"},
    "Dataset": {**_WORK, "isAccessibleForFree": "Boolean", "distribution": "DataDownload"},
    "DataDownload": {"encodingFormat": "Text", "contentUrl": "URL"},
}


def _is(value: Any, kind: str) -> bool:
    if isinstance(value, dict):
        return kind in (value.get("@type"), "Thing") or (kind == "@id" and value.keys() == {"@id"} and bool(_URL.fullmatch(value["@id"])))
    if isinstance(value, bool):
        return kind == "Boolean"
    if isinstance(value, int):
        return kind == "Number"
    forms = {"URL": _URL, "Date": _DAY, "Text": re.compile(".+", re.DOTALL)}
    return kind in forms and bool(forms[kind].fullmatch(value))


def faults(found: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with a thing and all that it holds."""
    known = _TYPES.get(found["@type"], {})
    for name, values in ((name, value) for name, value in found.items() if name not in ("@type", "@id")):
        for value in values if isinstance(values, list) else [values]:
            if not any(_is(value, kind) for kind in known.get(name, "").split()):
                yield f"{found['@type']}.{name}: {value!r}"
            if isinstance(value, dict) and "@type" in value:
                yield from faults(value)
