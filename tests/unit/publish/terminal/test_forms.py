"""Who stands where in a round, in columns that hold whatever the names are."""

from __future__ import annotations

from datetime import date

from streefpad.model.forms import KeptReturn, Partner, RoundState, Standing
from streefpad.publish.terminal.forms import round_text
from streefpad.publish.terminal.paper import Paper
from streefpad.values.problems import Place
from streefpad.values.texts import Text
from tests.unit.intake.forms.filled import LAYOUT

NAMES = ("Museum", "Vlaams Platform voor Wetenschap, Techniek en Wiskunde van alle Steden en Gemeenten samen")


def standing(name: str, errors: int = 3) -> Standing:
    place = Place(file="partners/partners.yaml")
    kept = KeptReturn(
        id="1a2b3c4d",
        round=LAYOUT.round,
        form=LAYOUT.id,
        period=LAYOUT.period,
        partner="museum",
        name="museum.xlsx",
        sha256="",
        size=0,
        received=date(2027, 2, 14),
        by="steward",
        digest="",
        errors=errors,
        warnings=0,
        folder="",
    )
    return Standing(
        layout=LAYOUT,
        partner=Partner(id="museum", name=Text(nl=name), kind="museum", place=place),
        state=RoundState.FAULTY,
        current=kept,
        returns=2,
        refused=1,
    )


def test_a_long_name_goes_on_below_itself_and_moves_no_column() -> None:
    text = round_text([standing(each) for each in NAMES], "nl", Paper(width=80))
    _, *lines, _ = text.splitlines()
    assert max(len(each) for each in text.splitlines()) <= 80
    states = {each.index("te verbeteren") for each in lines if "te verbeteren" in each}
    assert len(states) == 1
    (column,) = states
    assert all(each[column - 2 : column].strip() == "" for each in lines)
    assert " ".join(name for each in lines[1:] if (name := each[2:column].strip())) == NAMES[1]


def test_details_that_do_not_fit_go_on_below_themselves() -> None:
    text = round_text([standing(NAMES[1])], "nl", Paper(width=80))
    assert "opgaven: 2" in text
    assert "geweigerde bestanden: 1" in text
