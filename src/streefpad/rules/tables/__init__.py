"""Numbers learned from public series, as literals: written by the scripts, read as arguments."""
