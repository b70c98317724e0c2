"""Floor 2, the writers: they render what `rules` found and compute nothing themselves."""
