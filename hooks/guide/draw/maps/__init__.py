"""The drawn body: read from `data/body`, checked, and rendered as maps on which muscles light up."""
