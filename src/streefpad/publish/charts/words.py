"""The few words that stand in a drawing."""

from __future__ import annotations

from streefpad.values.texts import Text

ROLES = {
    "reference": Text(nl="referentie", en="reference"),
    "baseline": Text(nl="startmeting", en="baseline"),
    "milestone": Text(nl="tussendoel", en="milestone"),
    "deadline": Text(nl="doel", en="target"),
    "latest": Text(nl="laatste cijfer", en="latest figure"),
    "observed": Text(),
    "bound": Text(),
    "between": Text(),
}
ASSUMED = Text(nl="aanname", en="assumption")
TARGET = Text(nl="doel", en="target")
AT_THIS_PACE = Text(nl="in dit tempo", en="at this pace")
MORE_THAN = Text(nl="meer dan", en="more than")
BREAK = Text(nl="breuk", en="break")
UP_TO = Text(nl="tot", en="up to")
DOWN_TO = Text(nl="tot", en="down to")
