"""The agenda's text files: YAML with positions, held against a grammar, made into the model's records."""

from streefpad.intake.catalogue.read import read_catalogue
from streefpad.intake.catalogue.schema import json_schema

__all__ = ["json_schema", "read_catalogue"]
