"""Registers counted: which rows are in force when, what they add up to, and what of it may be published."""
