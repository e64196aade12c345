"""The script with which a page of the preview waits for the next version of the site and then loads itself again."""

from __future__ import annotations

from guide.site.preview.server import WAIT

# A hidden page doesn't wait: a browser keeps only a few connections to one server.
_SCRIPT = """<script>
(async () => {
  const seen = "%s", wait = (made) => new Promise(made);
  for (;;) {
    if (document.hidden) await wait((go) => document.addEventListener("visibilitychange", go, { once: true }));
    try {
      const answer = await fetch("%s?after=" + seen);
      if (answer.ok && (await answer.text()) !== seen) return location.reload();
    } catch {
      await wait((go) => setTimeout(go, 1000));
    }
  }
})();
</script>
"""


def with_script(page: bytes, mount: str, version: str) -> bytes:
    """Return a page with the script at the end of its body."""
    script = (_SCRIPT % (version, mount + WAIT)).encode()
    before, end, after = page.rpartition(b"</body>")
    return before + script + end + after if end else page + script
