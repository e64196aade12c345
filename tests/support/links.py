"""A link checker over a built site."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ADDRESS = "http://127.0.0.1:8000/"
"""Where a site says it is when nobody tells it its address."""


def broken_links(site: Path) -> str:
    """Return what the checker says of links and fragments that lead nowhere, or that it saw too few; nothing if all is well."""
    lychee = shutil.which("lychee") or str(Path(sys.executable).parent / "lychee")
    options = [
        "--exclude",
        r"/plan/?#(add|routine)=",
        "--offline",
        "--include-fragments",
        "--no-progress",
        "--format",
        "detailed",
        "--index-files",
        "index.html",
    ]
    remap = f"{re.escape(ADDRESS)}(.*) file://{site}/$1"
    command = [lychee, *options, "--root-dir", str(site), "--remap", remap, str(site)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    total = re.search(r"Total\D*(\d+)", done.stdout)
    checked, pages = int(total[1]) if total else 0, len(list(site.rglob("*.html")))
    if done.returncode == 0 and checked > 10 * pages:
        return ""
    return f"{done.stdout[-4000:]}{done.stderr[-2000:]}{checked} links checked on {pages} pages"
