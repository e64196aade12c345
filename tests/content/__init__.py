"""What our own entries must hold; left out where the guide is another one."""
