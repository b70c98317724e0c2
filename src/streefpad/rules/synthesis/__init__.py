"""Synthetic enrolments: pure functions from a catalogue, totals and a seed to lines of the official file."""

from streefpad.rules.synthesis.enrolment import Enrolments, Strand, enrol
from streefpad.rules.synthesis.landscape import Landscape, lay_out
from streefpad.rules.synthesis.totals import Totals

__all__ = ["Enrolments", "Landscape", "Strand", "Totals", "enrol", "lay_out"]
