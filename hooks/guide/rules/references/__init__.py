"""Rules about references, links and terms."""
