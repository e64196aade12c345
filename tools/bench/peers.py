"""The peers: the same exercise pages made the way others would make them, from the same YAML records."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
_SETTINGS = """site_name: Bench
site_url: http://127.0.0.1:8000/
theme:
  name: material
  font: false
  features: [navigation.prune, navigation.indexes, navigation.footer, navigation.path, navigation.tabs, navigation.top, search.highlight]
markdown_extensions: [attr_list, def_list, md_in_html, tables, {{toc: {{permalink: true}}}}]
plugins: [search{plugins}]
"""


def _gen_files(root: Path, records: Path) -> None:
    """Material with mkdocs-gen-files: each page is rendered to Markdown while the site is built; navigation is pruned."""
    (root / "docs").mkdir(parents=True)
    (root / "docs/index.md").write_text("# Home\n\nA page.\n", encoding="utf-8")
    (root / "make.py").write_text(
        f"import sys\nsys.path.insert(0, {str(HERE.parents[1])!r})\nimport mkdocs_gen_files\nfrom tools.bench.rendering import pages\n"
        f"for name, text in pages({str(records)!r}):\n    with mkdocs_gen_files.open(name, 'w') as file:\n        file.write(text)\n",
        encoding="utf-8",
    )
    (root / "mkdocs.yml").write_text(_SETTINGS.format(plugins=", {gen-files: {scripts: [make.py]}}"), encoding="utf-8")


def _markdown(root: Path, records: Path) -> None:
    """Material over Markdown files that are there already."""
    from tools.bench.rendering import pages

    (root / "docs").mkdir(parents=True)
    (root / "docs/index.md").write_text("# Home\n\nA page.\n", encoding="utf-8")
    for name, text in pages(str(records)):
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(_SETTINGS.format(plugins=""), encoding="utf-8")


def _hugo(root: Path, records: Path) -> None:
    """Hugo over the same Markdown, with one small layout."""
    from tools.bench.rendering import pages

    layouts = root / "layouts/_default"
    layouts.mkdir(parents=True)
    head = "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ .Title }}</title></head>"
    page = head + "<body><article>{{ .Content }}</article></body></html>"
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(page, encoding="utf-8")
    (root / "layouts/index.html").write_text(page, encoding="utf-8")
    settings = 'baseURL = "http://127.0.0.1:8000/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
    settings += "[markup.goldmark.renderer]\nunsafe = true\n[markup.goldmark.parser.attribute]\nblock = true\n"
    (root / "hugo.toml").write_text(settings, encoding="utf-8")
    for name, text in pages(str(records)):
        path = root / "content" / name.replace("/index.md", ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: Exercise\n---\n{text}", encoding="utf-8")


def _jinja(root: Path, records: Path) -> None:
    """A bare loop: our own HTML of each page in a small frame, by Jinja, without a site builder."""
    root.mkdir(parents=True)
    (root / "build.py").write_text(
        f"import sys\nsys.path.insert(0, {str(HERE.parents[1])!r})\nfrom pathlib import Path\nfrom tools.bench.rendering import html\n"
        f"for name, text in html({str(records)!r}):\n    path = Path('site') / name\n"
        "    path.parent.mkdir(parents=True, exist_ok=True)\n    path.write_text(text)\n",
        encoding="utf-8",
    )


MAKERS = {"gen-files": _gen_files, "material": _markdown, "zensical": _markdown, "hugo": _hugo, "jinja": _jinja}


def commands(builders: Path) -> dict[str, list[str]]:
    """Return the command of each contender; each runs in its own folder and writes `site` (Hugo: `public`)."""
    python = str(builders / "python")
    return {
        "ours": [sys.executable, "-m", "mkdocs", "build", "-q", "--strict"],
        "gen-files": [python, "-m", "mkdocs", "build", "-q"],
        "material": [python, "-m", "mkdocs", "build", "-q"],
        "zensical": [str(builders / "zensical"), "build", "--clean"],
        "hugo": [str(builders / "hugo"), "--quiet"],
        "jinja": [python, "build.py"],
        "copy": ["cp", "-r", "../ours/site", "site"],
    }
