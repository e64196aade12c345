"""Fixtures of the tests of builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.project import built_project


@pytest.fixture(scope="module")
def project(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project with its site; tests of a module change it in turn."""
    return built_project(shared, tmp_path_factory.mktemp("small") / "project")
