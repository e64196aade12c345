"""From the files of a guide to a Guide: entries in memory, and what follows from them."""
