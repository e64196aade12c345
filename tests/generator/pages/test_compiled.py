"""Compiled templates that are kept: used only for what they were compiled from, where they were compiled, and whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import jinja2
import pytest

from guide.pages import compiled
from tests.conftest import SETTINGS
from tests.support.building import built, lay_out_project, snapshot

TEXTS = {"a": "{% if x %}{{ x }}{% endif %}\n!", "b": "{% include 'a' %}{% for y in x %}{{ y | upper }}{% endfor %}"}


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each project keep its own, as everywhere but in these tests."""
    monkeypatch.delenv(compiled.SHARED)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project in which builds keep things."""
    (tmp_path / "here" / ".cache").mkdir(parents=True)
    return tmp_path / "here"


def shown(root: Path, texts: dict[str, str], keep: bool = True, **options: Any) -> tuple[list[str], int]:
    """Return what the templates print, and how many of them were compiled for it."""
    environment = jinja2.Environment(loader=jinja2.DictLoader(texts), **options)
    if keep:
        compiled.keep(environment, root)
    names: list[str] = []
    compile_ = environment.compile
    environment.compile = lambda source, name=None, *rest, **more: names.append(str(name)) or compile_(source, name, *rest, **more)  # type: ignore[method-assign]
    return [environment.get_template(name).render(x="one") for name in texts], len(names)


def files(root: Path) -> list[Path]:
    """Return the files that are kept."""
    return sorted((root / compiled.FOLDER).iterdir())


def test_compiled_once(root: Path) -> None:
    """The second environment compiles nothing and prints the same; nobody else may read or write what is kept."""
    first = shown(root, TEXTS)
    assert first[1] == 2 and len(files(root)) == 2
    assert shown(root, TEXTS) == (first[0], 0)
    assert os.name != "posix" or (root / compiled.FOLDER).stat().st_mode & 0o777 == 0o700


def test_another_text(root: Path) -> None:
    """A template that was changed is compiled anew, and so it is when the old text comes back; no file is added."""
    shown(root, TEXTS)
    for text in ("{{ x }}?", TEXTS["a"]):
        changed = {**TEXTS, "a": text}
        assert shown(root, changed) == (shown(root, changed, keep=False)[0], 1)
    assert len(files(root)) == 2


@pytest.mark.parametrize(
    "options", [{"trim_blocks": True}, {"autoescape": True}, {"variable_start_string": "[["}, {"extensions": ["jinja2.ext.do"]}]
)
def test_other_options(root: Path, options: dict[str, Any]) -> None:
    """What other options compile is compiled anew."""
    shown(root, TEXTS)
    assert shown(root, TEXTS, **options) == (shown(root, TEXTS, keep=False, **options)[0], 2)


def test_another_jinja(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of Jinja compiled is compiled anew."""
    shown(root, TEXTS)
    monkeypatch.setattr(jinja2, "__version__", "0")
    assert shown(root, TEXTS)[1] == 2


@pytest.mark.parametrize("keep", range(0, 400, 23))
def test_what_is_not_whole(root: Path, keep: int) -> None:
    """A file that was cut, filled up or changed in one byte is passed over and written again; so is one that is gone."""
    right, _ = shown(root, TEXTS)
    for damage in (
        lambda all_: all_[:keep],
        lambda all_: all_ + b"x",
        lambda all_: all_[:keep] + bytes([all_[keep] ^ 1]) + all_[keep + 1 :],
    ):
        for path in files(root):
            path.write_bytes(damage(path.read_bytes()))
        assert shown(root, TEXTS) == (right, 2)
        assert shown(root, TEXTS) == (right, 0)
    files(root)[0].unlink()
    assert shown(root, TEXTS) == (right, 1)


def test_a_copy_is_not_trusted(root: Path, tmp_path: Path) -> None:
    """Code that was kept elsewhere is not run, whoever brought it here."""
    right, _ = shown(root, TEXTS)
    shutil.copytree(root, tmp_path / "there")
    assert shown(tmp_path / "there", TEXTS) == (right, 2)


def test_shared_by_copies(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies of a project that share a folder compile each template once; an error still names the file of its own project."""
    monkeypatch.setenv(compiled.SHARED, str(root / ".cache" / "shared"))
    said = []
    for name in ("one", "other"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "a.html").write_text("{% macro no(x) %}\n{{ 1 // x }}{% endmacro %}{{ no(x) }}", encoding="utf-8")
        environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder))
        compiled.keep(environment, folder)
        with pytest.raises(ZeroDivisionError) as raised:
            environment.get_template("a.html").render(x=0)
        said.append({str(entry.path) for entry in raised.traceback})
        assert len(list((root / ".cache" / "shared").iterdir())) == 1 and not (folder / ".cache").exists()
        assert str(folder / "a.html") in said[-1]
    assert str(tmp_path / "one" / "a.html") not in said[-1]


@pytest.mark.skipif(os.name != "posix", reason="there are no such modes")
def test_a_folder_of_others(root: Path) -> None:
    """A folder that others may write to is left alone."""
    shown(root, TEXTS)
    (root / compiled.FOLDER).chmod(0o770)
    assert shown(root, TEXTS)[1] == 2


def test_nowhere_to_keep_it(root: Path) -> None:
    """Without a folder for it, or with a file in its place, templates are compiled as ever, and nothing is written."""
    (root / compiled.FOLDER).write_text("mine")
    plain = shown(root, TEXTS, keep=False)
    assert shown(root, TEXTS) == plain
    shutil.rmtree(root / compiled.CACHE)
    assert shown(root, TEXTS) == plain and list(root.iterdir()) == []


def test_what_a_killed_build_left(root: Path) -> None:
    """A half-written file goes."""
    shown(root, TEXTS)
    (root / compiled.FOLDER / ".0123~").write_bytes(b"half")
    assert shown(root, TEXTS)[1] == 0 and len(files(root)) == 2


def test_the_answer_of_a_filter_is_not_kept(root: Path) -> None:
    """A filter of ours that is put to a constant is asked again in the next build: it may say something else then."""
    texts = {"a": "{{ 3 | ours }}{% if 3 is ours %}yes{% endif %}", "b": "{{ x }}"}
    for times in (2, 3):
        environment = jinja2.Environment(loader=jinja2.DictLoader(texts))
        environment.filters["ours"] = lambda number, times=times: number * times
        environment.tests["ours"] = lambda number, times=times: times > 2
        compiled.keep(environment, root)
        assert [environment.get_template(name).render(x=1) for name in texts] == [f"{3 * times}{'yes' if times > 2 else ''}", "1"]
    assert len(files(root)) == 1


def test_an_extension_may_do_anything(root: Path) -> None:
    """What an extension from elsewhere compiles is not kept."""

    class Own(jinja2.ext.Extension):
        """Says nothing about what it does to the text."""

    assert shown(root, TEXTS, extensions=[Own])[1] == shown(root, TEXTS, extensions=[Own])[1] == 2


@pytest.mark.long
def test_the_site_is_the_same(hand: Path, tmp_path: Path) -> None:
    """A site is the same byte for byte with templates compiled for it and with those that were kept."""
    project = lay_out_project(tmp_path / "project")
    (project / compiled.CACHE).mkdir()
    for name in ("first", "second"):
        assert snapshot(built(project, tmp_path / name, **SETTINGS)) == snapshot(hand / "site")
        assert len(files(project)) > 40
