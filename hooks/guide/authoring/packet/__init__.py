"""A packet for a clinical review: every statement of an entry with its sources, to read, tick and sign on paper."""
