"""How fast the site builds, beside its peers, from the same records in one run. `make bench` repeats it."""
