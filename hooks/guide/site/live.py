"""The live preview: the builder's own server, with what `guide` knows about its start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from guide.site import swap
from guide.site.build import environment


def serve(root: Path, options: tuple[str, ...]) -> int:
    """Run the live preview until it is stopped; return its exit code. Where it can, it takes this process's place."""
    swap.recover_if_gone(root)
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(root / "mkdocs.yml"), *options]
    if os.name == "posix":
        os.chdir(root)
        os.execve(sys.executable, command, environment())
    try:
        return subprocess.run(command, cwd=root, env=environment(), check=False).returncode
    except KeyboardInterrupt:
        return 0
