"""Which file of `data/interface/` holds the words: the only one there is, else the one of the site's language."""

from __future__ import annotations

from pathlib import Path

import yaml

from guide.content import settings
from guide.problems import Place, Problem

FOLDER = "data/interface/"


def _in(files: list[str], language: str) -> str:
    """Return the file of a language or, for one like `de-AT`, that of the language it is a form of."""
    names = {file.removeprefix(FOLDER).removesuffix(".yml").lower(): file for file in files}
    code = language.lower()
    return names.get(code) or names.get(code.partition("-")[0], "")


def _unreadable(refused: Exception) -> Problem:
    mark = getattr(refused, "problem_mark", None)
    place = Place(settings.FILE, mark.line + 1, mark.column + 1) if mark else Place(settings.FILE)
    said = getattr(refused, "problem", None) or "it is not YAML in UTF-8"
    return Problem(place, "unreadable-settings", f"the site's language can't be read: {said}", "mend this line or the one before it")


def words_file(root: Path) -> tuple[str, list[Problem]]:
    """Return the file that holds the words (it may be missing), and why none can be chosen."""
    files = sorted(f"{FOLDER}{path.name}" for path in (root / FOLDER).glob("*.yml") if not path.name.startswith("."))
    if len(files) == 1:
        return files[0], []
    try:
        language = settings.language(root)
    except (yaml.YAMLError, ValueError) as refused:
        return "", [_unreadable(refused)]
    file = f"{FOLDER}{language}.yml"
    if files and not (file := _in(files, language)):
        return "", [_unfit(language, files)]
    return file, []


def _unfit(language: str, files: list[str]) -> Problem:
    codes = ", ".join(file.removeprefix(FOLDER).removesuffix(".yml") for file in files)
    message = f"no words in the site's language '{language}'"
    mend = f"add this file, or name one of {codes} under 'theme: language:' in {settings.FILE}"
    return Problem(Place(f"{FOLDER}{language}.yml"), "no-words", message, mend)
