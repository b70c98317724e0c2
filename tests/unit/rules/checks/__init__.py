"""Unit tests of what an agenda is checked for."""
