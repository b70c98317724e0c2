"""Unit tests of the story: what the wings do together."""
