"""Drawings: pure functions of the model that return SVG text."""
