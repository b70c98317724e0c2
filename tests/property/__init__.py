"""Invariants that hold for whatever data hypothesis thinks of."""
