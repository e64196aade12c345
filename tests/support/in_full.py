"""A site built without shells: a hook of the owner's, which says that every page links to every page, so that the theme renders each."""

from __future__ import annotations

from pathlib import Path

IN_FULL = """
def on_env(env, config, files):
    config.extra["publication"].shells.linked.extend(file.url for file in files.documentation_pages())
    return env
"""
COUNTED = """
from pathlib import Path

def on_env(env, config, files):
    template = env.get_template("main.html")
    rendered, config.extra["rendered"] = template.render, []
    template.render = lambda context: config.extra["rendered"].append("file" in vars(context["page"])) or rendered(context)
    return env

def on_post_build(config):
    Path("rendered.txt").write_text(str(sum(config.extra["rendered"])))
"""
"""Counts the pages that the theme itself renders; what stands in for a page has no file."""


def hooked(root: Path, hook: str) -> Path:
    """Add a hook to a project laid out below `root`; return `root`."""
    (root / "hooks" / "own.py").write_text(hook, encoding="utf-8")
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("  - hooks/publish.py\n", "  - hooks/publish.py\n  - hooks/own.py\n"), encoding="utf-8")
    return root
