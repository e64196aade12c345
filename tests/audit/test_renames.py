"""Our own entries renamed, ten by hash and of mixed kinds: the check stays clean, and every address that was ever live stays so."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from guide.authoring import changes, rename
from guide.content import ledger
from guide.content.addresses import redirects, served
from guide.content.keys import address_of
from guide.content.reader import Memory, read
from guide.rules.check import load
from tests.support.building import ROOT

pytestmark = pytest.mark.long


def test_ten_of_ours(tmp_path: Path) -> None:
    """Each is renamed after the other, with all that names it; the check over all of them comes at the end."""
    for name in changes.COPIED:
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    memory = Memory()
    keys = [key for key, entry in read(tmp_path, memory).guide.finished().pairs() if not entry.formerly]
    ten = sorted(keys, key=lambda key: hashlib.sha256("/".join(key).encode()).hexdigest())[:10]
    assert len({kind for kind, _ in ten}) > 3
    for kind, slug in ten:
        found = [one for one in rename.changes(tmp_path, read(tmp_path, memory).guide, (kind, slug), f"new-{slug}") if one.real]
        assert f"+  - {slug}" in "\n".join(one.diff() for one in found).splitlines()
        changes.write(tmp_path, found)
    loaded = load(tmp_path)
    assert loaded.problems == []
    assert {address for _, address in ledger.read(tmp_path)} <= served(loaded.guide)
    leads = redirects(loaded.guide)
    assert all(leads[address_of(kind, slug)] == address_of(kind, f"new-{slug}") for kind, slug in ten)
