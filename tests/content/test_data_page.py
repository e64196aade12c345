"""The page that describes our data says what is so: its addresses are made, its examples are in the form of the files."""

from __future__ import annotations

import json
import re

import pytest

from guide.content.guide import Guide
from guide.pages.catalog import Pages
from guide.pages.owner import License, Site
from guide.site import machine_files
from tests.support.building import ROOT

PAGE = (ROOT / "docs/api.md").read_text(encoding="utf-8")
SITE = Site("Posterior Chain Guide", "https://example.org/", license=License("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"))


@pytest.mark.long
def test_addresses(guide: Guide) -> None:
    """Each file that the page names is one that the site has."""
    named = set(re.findall(r"api/v1/[\w/.-]+\.(?:json|svg)", PAGE))
    made = dict(machine_files.files(Pages(guide, SITE), {}))
    assert len(named) > 8 and named <= made.keys()


def test_the_example(guide: Guide) -> None:
    """It has the names and values of the real file, whose lists it cuts short, and the line for other sites is the real one."""
    (text,) = re.findall(r"```\n(\{.*?)```", PAGE, re.DOTALL)
    pages = Pages(guide, SITE)
    shown, real = json.loads(text), json.loads(machine_files.at(pages, "api/v1/exercises/glute-bridge.json") or "")
    assert list(shown) == list(real) and shown["data"].keys() <= real["data"].keys()
    assert shown["follows"].keys() <= real["follows"].keys() and set(shown["follows"]["harder"]) <= set(real["follows"]["harder"])
    assert {name: value for name, value in shown.items() if isinstance(value, str)} == {
        name: value for name, value in real.items() if isinstance(value, str)
    }
    assert shown["license"] == real["license"] and shown["pictures"].items() <= real["pictures"].items()
    (line,) = re.findall(r"```\n(<.*?)\n```", PAGE, re.DOTALL)
    bridge = guide.exercises["glute-bridge"]
    dose = pages.renderer.brief(bridge)
    assert line == pages.renderer.embed("glute-bridge", bridge).replace(f" {dose}.", "")
