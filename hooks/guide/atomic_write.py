"""Writing a file whole or not at all: readers see the old content or the new, also after a kill or on a full disk."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path


def write(path: Path, content: str | bytes) -> None:
    """Write a file, text as UTF-8 with the line ends it has; an OSError names `path` and leaves what was there."""
    target = Path(os.path.realpath(path))  # a link stays a link
    beside = target.with_name(f".{secrets.token_hex(8)}~")  # a name that every reader of a guide passes over
    try:
        _fill(beside, content.encode() if isinstance(content, str) else content)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _fill(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
