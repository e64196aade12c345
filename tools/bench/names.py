"""What the page about speed calls things."""

NAMES = {
    "ours": "this project",
    "gen-files": "Material + gen-files, pruned navigation",
    "material": "Material over written Markdown",
    "zensical": "Zensical over the same Markdown",
    "hugo": "Hugo over the same Markdown",
    "jinja": "bare Jinja loop",
    "copy": "copy of our output",
}
STATES = {
    "cold": "from nothing",
    "warm": "with its cache",
    "unchanged": "nothing changed",
    "edited": "one word changed",
}
FORMS = {"words": "words only", "inline": "pictures in the page", "linked": "pictures as files"}
