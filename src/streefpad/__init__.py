"""Streefpad: where every target of a policy agenda stands against its path."""

__version__ = "0.1.0"
