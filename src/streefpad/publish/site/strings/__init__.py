"""The site's own words in Dutch and English; numbers, verdicts and problems come from `wording`."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.site.strings.collecting import COLLECTING
from streefpad.publish.site.strings.data import DATA
from streefpad.publish.site.strings.general import GENERAL
from streefpad.publish.site.strings.indicator import INDICATOR
from streefpad.publish.site.strings.sharing import SHARING
from streefpad.values.texts import Text

__all__ = ["STRINGS"]

STRINGS: Mapping[str, Text] = {**GENERAL, **INDICATOR, **COLLECTING, **DATA, **SHARING}
