"""What is kept by content: whole or not there, never out of date, bounded, shared by processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from guide import kept
from guide.content.movements import CODE
from guide.kept import Kept
from tests.generator.test_rooms import imports

KEY = kept.key_of("a", "b")
HAMMER = """
import sys
from pathlib import Path
from guide.kept import Kept, key_of
store, own = Kept(Path(sys.argv[1])), sys.argv[2]
print("begun", flush=True)
for turn in range(100_000):
    for name in "abcd":
        store.put_json("things", key_of(name), [name] * 2000)
        found = store.get_json("things", key_of(name))
        assert found in (None, [name] * 2000), found
"""


def test_what_is_put_is_got(tmp_path: Path) -> None:
    """A value comes back by its kind and key, and by nothing else."""
    store = Kept(tmp_path)
    assert store.get("things", KEY) is None and store.get_json("things", KEY) is None
    store.put("things", KEY, b"\x00value")
    assert store.get("things", KEY) == b"\x00value"
    assert store.get("others", KEY) is None and store.get("things", kept.key_of("ab")) is None
    plain = {"a": [1, 2.5, -0.0, 0.1 + 0.2, None, "ü"], "b": {}}
    store.put_json("plain", KEY, plain)
    assert repr(Kept(tmp_path).get_json("plain", KEY)) == repr(plain)


def test_keys_tell_parts_apart() -> None:
    """A key depends on every part and on where it ends."""
    keys = {kept.key_of(*parts) for parts in (("a", "b"), ("ab",), ("", "ab"), ("ab", ""), ("b", "a"), ())}
    assert len(keys) == 6


def test_damage_is_a_miss(tmp_path: Path) -> None:
    """A file that is cut off, altered, another's or no file at all counts as not there, and is written anew."""
    store = Kept(tmp_path)
    store.put("things", KEY, b"value")
    (path,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    whole = path.read_bytes()
    damaged = [whole[:cut] for cut in range(len(whole))] + [whole + b"x", whole[:-1] + b"X", b"\x00" + whole[1:]]
    store.put("things", kept.key_of("other"), b"other")
    (other,) = [found for found in tmp_path.rglob("*") if found.is_file() and found != path]
    for content in [*damaged, other.read_bytes()]:
        path.write_bytes(content)
        assert store.get("things", KEY) is None
    path.write_bytes(whole)
    kind = tmp_path / "kinds"
    path.parent.parent.rename(kind)
    assert store.get("kinds", KEY) is None
    kind.rename(path.parent.parent)
    path.unlink()
    assert store.get("things", KEY) is None
    path.mkdir()
    assert store.get("things", KEY) is None
    path.rmdir()
    store.put("things", KEY, b"value")
    assert path.read_bytes() == whole and store.get("things", KEY) == b"value"


def test_a_refusal_keeps_nothing(tmp_path: Path) -> None:
    """Where nothing can be written, nothing is kept and nobody is troubled; without a folder likewise."""
    (tmp_path / "file").write_text("no folder")
    for store in (Kept(tmp_path / "file"), Kept(tmp_path / "file" / "below"), Kept(None)):
        store.put("things", KEY, b"value")
        assert store.get("things", KEY) is None
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_room_is_bounded(tmp_path: Path) -> None:
    """What was not used for longest goes where there is too much; what is used stays, and what a kill left behind goes."""
    store, long_ago = Kept(tmp_path, most=256 * 1000), time.time() - 7200
    keys = [f"aa{index}" for index in range(20)]
    for age, key in enumerate(keys):
        store.put("things", key, bytes(200))
        assert store.get("things", "aa0") is not None
        for used in (key, "aa0"):
            os.utime(tmp_path / "things" / "aa" / used[2:], (long_ago + age + (used == "aa0") / 2,) * 2)
    held = [key for key in keys if store.get("things", key) is not None]
    assert held == ["aa0", "aa17", "aa18", "aa19"]
    drawer = tmp_path / "things" / "aa"
    for name, age in ((".old~", long_ago), (".new~", time.time())):
        (drawer / name).write_bytes(b"")
        os.utime(drawer / name, (age, age))
    store.put("things", "aa20", b"")
    assert {path.name for path in drawer.iterdir() if path.name.startswith(".")} == {".new~"}


def test_several_processes_and_kills(tmp_path: Path) -> None:
    """Processes that write the same at once, and are killed at any moment, leave what is right or what counts as not there."""
    for delay in (0.05, 0.11, 0.17):
        started = [subprocess.Popen([sys.executable, "-c", HAMMER, str(tmp_path), str(n)], stdout=subprocess.PIPE) for n in range(3)]
        try:
            for process in started:
                assert process.stdout and process.stdout.readline() == b"begun\n"
            time.sleep(delay)
            assert [process.poll() for process in started] == [None] * 3
        finally:
            for process in started:
                process.kill()
                process.communicate()
        found = [Kept(tmp_path).get_json("things", kept.key_of(name)) for name in "abcd"]
        assert all(each in (None, [name] * 2000) for each, name in zip(found, "abcd", strict=True))
        assert any(found)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small house in place of the generator: one module and one room, older than this process."""
    (tmp_path / "room").mkdir()
    for name, text in (("ground.py", "a = 1"), ("room/inner.py", "b = 2"), ("room/words.yml", "c: 3"), ("other.py", "d = 4")):
        written(tmp_path / name, text)
    monkeypatch.setattr(kept, "_HOUSE", tmp_path)
    monkeypatch.setattr(kept, "_known", {})
    return tmp_path


def written(path: Path, text: str, age: float = 60) -> None:
    """Write a file as it was written some seconds before this process began."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, ((kept._BEGAN - age),) * 2)


def begun_again(monkeypatch: pytest.MonkeyPatch) -> str | None:
    """Return the digest that a new process has."""
    monkeypatch.setattr(kept, "_known", {})
    return kept.code_of("ground", "room")


def test_other_code_has_another_digest(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The digest follows every file of the rooms that are named, what is new and what is gone too, and nothing else."""
    first = kept.code_of("ground", "room")
    assert first and kept.code_of("ground", "room") == first
    written(house / "other.py", "d = 5")
    assert begun_again(monkeypatch) == first
    seen = {first}
    for name, text in (("ground.py", "a = 2"), ("room/inner.py", "b = 3"), ("room/words.yml", "c: 4"), ("room/more.py", "")):
        written(house / name, text)
        seen.add(begun_again(monkeypatch))
    (house / "room" / "more.py").unlink()
    (house / "room" / "inner.py").unlink()
    seen.add(begun_again(monkeypatch))
    assert None not in seen and len(seen) == 6
    assert kept.code_of("ground", "room", libraries=("click",)) not in seen


def test_code_that_changed_since_has_none(house: Path) -> None:
    """A process whose code has changed on disk keeps nothing: what it works out is neither of the old files nor of the new ones."""
    first = kept.code_of("ground", "room")
    written(house / "ground.py", "a = 2", age=30)
    assert kept.code_of("ground", "room") is None
    written(house / "ground.py", "a = 1", age=60)
    assert kept.code_of("ground", "room") == first
    written(house / "ground.py", "a = 1", age=-1)
    assert kept.code_of("ground", "room") is None


def test_code_newer_than_the_process_has_none(house: Path) -> None:
    """Code that was written after this process began may not be what it runs."""
    written(house / "ground.py", "a = 2", age=-1)
    assert kept.code_of("ground", "room") is None


def test_the_code_of_movements_is_whole() -> None:
    """Nothing that a movement is made with lies outside the rooms whose code its key holds."""
    inside = {name: others for name, others in imports().items() if name.partition(".")[0] in CODE}
    assert set(CODE) == {name.partition(".")[0] for name in inside}
    assert {other for others in inside.values() for other in others if other and other.partition(".")[0] not in CODE} == set()
    assert "rules.figures.pose_range" in inside and "draw.figures.pose.solve" in inside
