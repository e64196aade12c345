"""The drawn body held against measurements and against the facts of anatomy."""
