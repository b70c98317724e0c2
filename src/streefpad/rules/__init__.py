"""Floor 2, the middle wing: what the numbers mean. Pure functions; no disk, clock or language."""
