"""`guide verify`: a folder and a live site held against the manifest, with one plain line for each file that differs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import chdir
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.site import remote
from guide.site.manifest import Manifest
from tests.support.server import serving

FILES = {"index.html": b"<h1>Home</h1>", "a b/\xc3\xa4.txt".encode().decode("unicode-escape"): b"x", "404.html": b"nothing here", "zz": b""}
COUNT = f"{len(FILES)} files in the manifest"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small folder with its manifest."""
    made = Manifest()
    for name, content in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        made.add(name, content)
    made.finish(tmp_path / "site")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    return tmp_path / "site"


def verified(site: Path, *target: str) -> tuple[int, list[str]]:
    """Run `guide verify` beside a site; return the exit code and what it said."""
    with chdir(site.parent):
        done = CliRunner().invoke(main, ["verify", *target])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output.splitlines()


def damage(site: Path) -> None:
    """Lose one file, change one in its length and one without, and put one more."""
    (site / "zz").unlink()
    (site / "index.html").write_bytes(b"<h1>home</h1>")
    (site / "404.html").write_bytes(b"")
    (site / "more").mkdir()
    (site / "more/one.txt").write_text("x")


def test_folder(site: Path) -> None:
    """The site of the project, and any folder, by path; the lines are sorted."""
    assert verified(site) == (0, [f"{COUNT}, all as the build wrote them"])
    damage(site)
    lines = ["404.html: changed", "index.html: changed", "more/one.txt: extra", "zz: missing"]
    expected = (1, [*lines, f"{COUNT}, 4 not as the build wrote them"])
    assert verified(site) == expected
    assert verified(site, "site") == expected
    assert verified(site, str(site)) == expected


def test_a_checkout_of_a_branch(site: Path) -> None:
    """What git keeps in a folder is not the site."""
    (site / ".git").mkdir()
    (site / ".git/HEAD").write_text("ref: x")
    assert verified(site)[0] == 0


def test_no_manifest(site: Path) -> None:
    """A folder without a manifest, with a wrong one, or no folder at all: one plain line."""
    assert verified(site, "elsewhere") == (1, ["Error: no manifest.json in elsewhere; `guide site` writes one with every build"])
    (site / "manifest.json").write_text("{}")
    assert verified(site) == (1, ["Error: manifest.json is not a manifest of a site; `guide site` writes one with every build"])


def test_live(site: Path) -> None:
    """A live site, with or without a slash at the end of its address; files that nobody lists can't be seen there."""
    with serving(site) as address:
        for written in (address, address.removesuffix("/")):
            assert verified(site, written) == (0, [f"{COUNT}, all as the build wrote them"])
        damage(site)
        (site / "404.html").unlink()
        lines = ["404.html: changed", "index.html: changed", "zz: missing"]
        assert verified(site, address) == (1, [*lines, f"{COUNT}, 3 not as the build wrote them"])
        (site / "manifest.json").unlink()
        assert verified(site, address) == (1, [f"Error: no manifest at {address}manifest.json; `guide site` writes one with every build"])


class _Odd(BaseHTTPRequestHandler):
    """A host that moves pages, serves its page for missing addresses with the status 404, and breaks in several ways."""

    site: Path
    ways: ClassVar[dict[str, str]] = {}

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet."""

    def do_GET(self) -> None:
        """Answer in the way that the address asks for."""
        name, way = self.path.rpartition("/")[2], self.ways.get(self.path, "")
        if self.path == "/old/" + name:
            self.send_response(308)
            self.send_header("Location", f"/{name}")
            self.end_headers()
        elif way == "silent":
            threading.Event().wait(1.5)
        elif way == "broken":
            self.send_error(503)
        elif way == "nonsense":
            self.wfile.write(b"nonsense\r\n\r\n")
        else:
            self._send(
                404 if way == "404" else 200, (self.site / name).read_bytes() + b"x" * (way == "longer") * 5_000_000, way == "cut off"
            )

    def _send(self, status: int, content: bytes, cut: bool) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2] if cut else content)


@pytest.fixture
def odd(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve a site of plain names by the odd host; give its address."""
    made = Manifest()
    for name in ("index.html", "404.html", "zz"):
        made.add(name, FILES[name])
    (site / "manifest.json").write_text(made.text())
    monkeypatch.setattr(_Odd, "site", site, raising=False)
    monkeypatch.setattr(remote, "_SILENCE", 0.5)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Odd)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join(timeout=5)


def differing(address: str) -> list[str]:
    """Return what differs at an address."""
    live = remote.LiveSite(address)
    return live.differing(live.manifest())


@pytest.mark.parametrize(
    ("path", "way", "said"),
    [
        ("/404.html", "404", []),
        ("/index.html", "404", ["index.html: missing"]),
        ("/index.html", "broken", ["index.html: no answer (HTTP 503)"]),
        ("/index.html", "silent", ["index.html: no answer (timed out)"]),
        ("/index.html", "nonsense", ["index.html: no answer (nonsense)"]),
        ("/index.html", "longer", ["index.html: changed"]),
        ("/index.html", "cut off", ["index.html: changed"]),
    ],
)
def test_odd_hosts(odd: str, monkeypatch: pytest.MonkeyPatch, path: str, way: str, said: list[str]) -> None:
    """A page for missing addresses may have its status; everything else is said of the file it happens to."""
    monkeypatch.setattr(_Odd, "ways", {path: way})
    found = differing(odd)
    assert [line.replace("\r\n", "") for line in found] == said


def test_redirects_are_followed(odd: str) -> None:
    """A site that moved is verified where it moved to."""
    assert differing(f"{odd}/old") == []


def test_a_host_that_goes_away(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a few files without an answer no more are asked for."""
    made = Manifest()
    for number in range(40):
        made.add(f"{number:02}.txt", b"")
    monkeypatch.setattr(_Odd, "ways", {f"/{name}": "broken" for name in made.sums})
    found = remote.LiveSite(odd).differing(made)
    assert len(found) == 40
    assert 12 <= sum("HTTP 503" in line for line in found) <= 18
    assert found[-1] == "39.txt: not asked for, the host gives no answer"


def test_nobody_there(site: Path) -> None:
    """An address where nobody answers, or that is none: one plain line."""
    code, lines = verified(site, "http://127.0.0.1:9/")
    assert (
        code == 1 and len(lines) == 1 and lines[0].startswith("Error: no manifest at http://127.0.0.1:9/manifest.json: connection refused;")
    )
    code, lines = verified(site, "http://[/")
    assert code == 1 and len(lines) == 1
