"""Tables to records: figures for the vault, and the two tables of `judge`. CSV, or a workbook."""

from streefpad.intake.tables.corpora import read_corpus
from streefpad.intake.tables.figures import figures_in, read_figures
from streefpad.intake.tables.series import read_series_table
from streefpad.intake.tables.targets import read_targets_table

__all__ = ["figures_in", "read_corpus", "read_figures", "read_series_table", "read_targets_table"]
