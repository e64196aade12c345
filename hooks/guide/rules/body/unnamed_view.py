"""A view of the body has a name that readers see, in the words of the interface."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.keys import WORDS_KEY
from guide.model.muscle import LAYERS
from guide.problems import Place, Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield views without a name."""
    for name, view in guide.body.views.items() if guide.words else ():
        if guide.words and name not in guide.words.map.views:
            message = f"the view '{name}' has no name"
            words = guide.documents[WORDS_KEY].file
            mend = f"add '{name}:' under 'map: views:' in {words}, or end the file's name with a layer: {', '.join(LAYERS)}"
            yield Problem(Place(view.file), "unnamed-view", message, mend)
