"""Floor 1: what we know, as frozen records. No behaviour beyond look-up."""
