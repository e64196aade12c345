"""Drawings: pure functions of the model that return SVG text; no files, no theme, no MkDocs."""
