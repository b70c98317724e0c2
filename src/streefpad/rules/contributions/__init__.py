"""Everyone's share: a target of the whole split over its contributors, and over the domains that carry it."""

from __future__ import annotations

from streefpad.rules.contributions.attribution import Attribution, attribute
from streefpad.rules.contributions.split import Part, split, whole_of

__all__ = ["Attribution", "Part", "attribute", "split", "whole_of"]
