"""What editors need to complete and check an entry: JSON Schema from the model, and the list of slugs that exist.

The schemas in `schema/` hold no slugs, so only a change of the model changes them. A slug field is *either* one of the
list in `schema/slugs.json`, which editors complete from, *or* anything with the form of a slug, so that an entry which
is brand-new is not called wrong. `guide check` renews the list.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from guide import atomic_write
from guide.content.guide import Guide
from guide.model.json_schema import DRAFT, SLUGS, as_text, schema_name, schemas
from guide.model.kinds import KINDS
from guide.model.word_list import stub

FOLDER = "schema"
STUB = "hooks/guide/model/words.pyi"


def modeline(file: str) -> list[str]:
    """Return the comment lines with which editors find the schema of a file below `data/`."""
    folder = file.removeprefix("data/").rpartition("/")[0] or Path(file).stem
    path = "../" * file.count("/") + f"{FOLDER}/{schema_name(folder)}"
    return [f"# yaml-language-server: $schema={path}", f"# $schema: {path}"]


def slugs(guide: Guide) -> dict[str, Any]:
    """Return the list of slugs that exist, by kind, as a schema of definitions."""
    found = {kind: sorted({*guide.written[kind], *(slug for of, slug in guide.broken if of == kind)}) for kind in KINDS}
    return {
        "$schema": DRAFT,
        "definitions": {kind.replace("/", "-"): {"type": "string", "enum": names} for kind, names in found.items() if names},
    }


def _write(path: Path, text: str) -> bool:
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    atomic_write.write(path, text)
    return True


def write_slugs(root: Path, guide: Guide) -> bool:
    """Renew the list of slugs where there is a folder for it; tell whether it changed."""
    folder = root / FOLDER
    return folder.is_dir() and _write(folder / SLUGS, as_text(slugs(guide)))


def write_schemas(root: Path) -> list[str]:
    """Write the schemas of the model and, beside the list of words, their stub; return the files that changed."""
    (root / FOLDER).mkdir(exist_ok=True)
    texts = {f"{FOLDER}/{name}": as_text(content) for name, content in schemas()}
    texts |= {STUB: stub()} if (root / STUB).parent.is_dir() else {}
    return [file for file, text in texts.items() if _write(root / file, text)]
