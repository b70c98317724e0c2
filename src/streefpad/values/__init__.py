"""Floor 0: what a period, a quantity, a text and a problem are. Standard library only."""
