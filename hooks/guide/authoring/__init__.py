"""Tools for people who write: new entries, order in files, schemas for editors, the page of `guide pose`."""
