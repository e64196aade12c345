"""From the angles and places of a pose to a solved body, and from poses to a movement."""
