"""What a figure holds, lies on and pulls: simple solids, and where the body carries them."""
