"""The words of the interface: every heading, label and button. `words.yml` is the list; `words.pyi` is made from it."""

from __future__ import annotations

from guide.model.word_list import words_class

Words = words_class()
