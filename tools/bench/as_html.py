"""The Markdown template of the peers as one of HTML, so that there is one template to keep."""

from __future__ import annotations

import re


def as_html(markdown: str) -> str:
    """Return the Markdown template as one of HTML, line by line."""
    lines = []
    for line in markdown.splitlines():
        text = re.sub(r"\[((?:[^\[\]]|\{\{.*?\}\})+?)\]\(((?:[^()]|\{\{.*?\}\})+?)\)", r'<a href="\2">\1</a>', line.strip())
        text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
        for sign, tag in (("# ", "h1"), ("## ", "h2"), ("### ", "h3"), ("- ", "li"), ("1. ", "li"), (":   ", "dd")):
            if text.startswith(sign):
                text = re.sub(r"^(.*?)(?: \{ #([a-z-]+) \})?$", rf'<{tag} id="\2">\1</{tag}>', text.removeprefix(sign)).replace(
                    ' id=""', ""
                )
                break
        else:
            if text.startswith("| "):
                text = "" if "---" in text else "<tr><td>" + text.strip("| ").replace(" | ", "</td><td>") + "</td></tr>"
            elif text and not text.startswith(("{%", "{#", "{{ texts(")):
                text = f"<p>{text}</p>"
        lines.append(text)
    return "\n".join(lines)
