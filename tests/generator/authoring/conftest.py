"""The project on which the workbench works."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.workbench import lay_out_bench


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the hand site with a figure more, and the style sheet."""
    return lay_out_bench(tmp_path)
