"""Packs: many results in a few files; what comes back is what was put, and only by the code that put it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from guide.kept import Kept
from guide.packed import Pack

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def put(folder: Path, code: str | None, **values: object) -> None:
    """Put some results into a pack and close it."""
    pack = Pack(Kept(folder), "things", code)
    for name, value in values.items():
        pack.put(name, value)
    pack.close()


def got(folder: Path, code: str | None, *names: str, place: str = "") -> list[object]:
    """Return what a pack holds by some names."""
    pack = Pack(Kept(folder), "things", code, place)
    return [pack.get(name) for name in names]


@given(values=st.dictionaries(st.text(max_size=9), PLAIN, max_size=40))
def test_what_is_put_is_got(tmp_path_factory: object, values: dict[str, object]) -> None:
    """Every value comes back by its name."""
    folder = tmp_path_factory.mktemp("pack")  # type: ignore[attr-defined]
    pack = Pack(Kept(folder), "things", "code")
    for name, value in values.items():
        pack.put(name, value)
    pack.close()
    assert got(folder, "code", *values) == list(values.values())


def test_other_code_and_places_have_nothing(tmp_path: Path) -> None:
    """A pack is of one code and one place; without a code nothing is kept."""
    put(tmp_path, "code", one=1)
    assert got(tmp_path, "code", "one", "two") == [1, None]
    assert got(tmp_path, "other", "one") == got(tmp_path, None, "one") == got(tmp_path, "code", "one", place="else") == [None]
    put(tmp_path, None, one=2)
    assert got(tmp_path, "code", "one") == [1]


def test_what_is_not_used_goes(tmp_path: Path) -> None:
    """Once a pack is closed it holds what was asked for or put; a part that nobody looked into stays as it is."""
    names = [f"name {number}" for number in range(200)]
    put(tmp_path, "code", **{name: name * 9 for name in names})
    pack = Pack(Kept(tmp_path), "things", "code")
    assert [pack.get(name) for name in names[:100]] == [name * 9 for name in names[:100]]
    pack.close()
    assert got(tmp_path, "code", *names) == [name * 9 for name in names[:100]] + [None] * 100
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    again = Pack(Kept(tmp_path), "things", "code")
    assert again.get(names[0]) == names[0] * 9
    again.close()
    assert len(before) > 9 and sum(path.read_bytes() != content for path, content in before.items()) == 1
    assert len(before) < len(names) / 2


def test_a_pack_that_is_not_closed_changes_nothing(tmp_path: Path) -> None:
    """A run that is killed leaves the results of the one before."""
    put(tmp_path, "code", one=1)
    Pack(Kept(tmp_path), "things", "code").put("one", 2)
    assert got(tmp_path, "code", "one") == [1]


def test_damage_is_a_miss(tmp_path: Path) -> None:
    """A file that is cut off or altered counts as not there, and the next run writes it anew."""
    put(tmp_path, "code", one=1)
    (path,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    whole = path.read_bytes()
    for damaged in (whole[:-1], whole[:40], b"", whole[:-1] + b"!"):
        path.write_bytes(damaged)
        assert got(tmp_path, "code", "one") == [None]
        put(tmp_path, "code", one=1)
        assert path.read_bytes() == whole
