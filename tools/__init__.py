"""Tools of the project that are no test: each is run as a module."""
