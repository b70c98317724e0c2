"""Unit tests of the rules; the tables in tests/spec say what they mean."""
