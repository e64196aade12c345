"""What the system refuses (a full disk, no permission, a name too long) as one plain line."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TypeGuard


def _name(name: str | bytes | int, root: Path) -> str:
    path = Path(str(name) if isinstance(name, int) else os.fsdecode(name))
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def refused(error: BaseException | None) -> TypeGuard[OSError]:
    """Tell whether the system refused something; a missing template is an OSError, too, but the system knows no number for it."""
    return isinstance(error, OSError) and error.errno is not None


def said(error: OSError, root: Path, otherwise: str = "a file") -> str:
    """Return the file and the reason; `otherwise` stands for a file that the system doesn't name."""
    name = error.filename2 or error.filename  # where two are named, the second is the one that was written
    reason = error.strerror or str(error) or type(error).__name__
    return f"{otherwise if name is None else _name(name, root)}: {reason[:1].lower()}{reason[1:]}"


def unsaid(record: logging.LogRecord) -> bool:
    """Keep a builder's log free of errors that come from the system: they are said once, at the end."""
    return record.levelno < logging.ERROR or not refused(sys.exception())
