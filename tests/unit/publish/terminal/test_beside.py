"""What `explain` says beside the verdict."""

from __future__ import annotations

from streefpad.model.edition import Finding
from streefpad.publish.terminal.beside import beside_verdict
from streefpad.publish.terminal.paper import PLAIN, show
from streefpad.values.record import replace
from tests.unit.publish import sample
from tests.unit.publish.forecasts import METHODS, answered, compared, foretold


def told(finding: Finding) -> str:
    edition = replace(sample.edition(finding), methods=METHODS)
    return show([*beside_verdict(finding, edition, "en", 100)], PLAIN).replace("\u00a0", " ")


def test_where_nobody_asked_nothing_stands_beside_it() -> None:
    assert told(sample.no_data()) == ""


def test_a_forecast_shows_its_chance_and_its_fan() -> None:
    text = told(foretold(sample.no_data()))
    assert "  chance      The chance that the target is met in 2029-2030: about 1 in 8." in text
    assert "  projection  Projection from the 6 figures up to 2019-2020" in text


def test_odds_stand_under_the_reason_why_there_is_no_forecast() -> None:
    text = told(compared(sample.no_data()))
    assert "  projection  The series has too few comparable figures for a projection." in text
    assert "  elsewhere   From 4.20% it is another 15.8 percentage points in 10 years." in text
    assert "Source: nobody." in text


def test_every_method_is_told_under_the_sentence_on_robustness() -> None:
    text = told(answered(sample.no_data(), "no_data"))
    assert "There is no verdict yet to put to the test" in text
    assert "  arrows      Down. The method needs 2 figures; usable: 1." in text
