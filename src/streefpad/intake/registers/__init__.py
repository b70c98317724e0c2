"""Registers: the rows of sealed files and of approved forms, read and checked."""
