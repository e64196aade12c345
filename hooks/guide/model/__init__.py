"""The model: what an entry of each kind holds. Validation, checks and pages all come from these classes."""
