"""The start of the live preview: the builder, told to keep what it gathers and to let `preview` serve it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from guide.site import swap
from guide.site.build import environment

LIVE = "GUIDE_LIVE"
"""The environment variable that asks for pages made when they are asked for; `mkdocs serve` by itself builds all at each change."""
_AS_BEFORE = {"--no-livereload", "--clean", "-c", "--dirty"}
"""Options of the builder's own server that want a whole build."""


def asked() -> bool:
    """Tell whether this process is the builder of such a preview."""
    return os.environ.get(LIVE) == "1"


def serve(root: Path, options: tuple[str, ...]) -> int:
    """Run the live preview until it is stopped; return its exit code. Where it can, it takes this process's place."""
    swap.recover_if_gone(root)
    variables = environment() | ({} if _AS_BEFORE & set(options) else {LIVE: "1"})
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(root / "mkdocs.yml"), *options]
    if os.name == "posix":
        os.chdir(root)
        os.execve(sys.executable, command, variables)
    try:
        return subprocess.run(command, cwd=root, env=variables, check=False).returncode
    except KeyboardInterrupt:
        return 0
