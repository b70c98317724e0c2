"""The clause for an agreement: targets as the agenda states them, and nothing that it does not know."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from streefpad.model.computed import Share
from streefpad.model.edition import Edition, Finding
from streefpad.model.indicators import NextStep
from streefpad.model.records import Condition
from streefpad.model.targets import Level, Milestone
from streefpad.publish.wording.clauses import Clause, clause_of
from streefpad.values.periods import parse_period
from streefpad.values.record import replace
from streefpad.values.texts import EMPTY, Language, Text
from tests.unit.publish.agreed_edition import ACADEMY, COVENANT, agreed_edition

LANGUAGES: tuple[Language, ...] = ("nl", "en")


def clause(kind: str = "academy", language: Language = "nl", edition: Edition | None = None) -> Clause:
    code = {"academy": ACADEMY, "covenant": COVENANT}[kind]
    found = clause_of(code, edition or agreed_edition(), language)
    assert found is not None
    return found


def text(kind: str = "academy", language: Language = "nl", edition: Edition | None = None) -> str:
    return clause(kind, language, edition).text.replace("\u00a0", " ")


def with_agenda(**changes: object) -> Edition:
    edition = agreed_edition()
    agenda = replace(edition.catalogue.agenda, **changes)  # type: ignore[arg-type]
    return replace(edition, catalogue=replace(edition.catalogue, agenda=agenda))


def changed(edition: Edition, id: str, finding: Finding) -> Edition:
    return replace(
        edition,
        findings=tuple(finding if each.indicator.id == id else each for each in edition.findings),
    )


def test_a_target_stands_in_it_with_its_value_its_deadline_and_its_baseline() -> None:
    assert "minstens 20 % in 2029-2030. Startmeting: 4,20 % in 2019-2020." in text()


def test_a_milestone_that_the_source_does_not_state_is_called_an_assumption() -> None:
    assert "Tussendoel: 12,1 % in 2024-2025 (aanname: de bron geeft hier geen getal" in text()


def test_a_milestone_that_is_past_is_left_to_the_parties() -> None:
    edition = agreed_edition()
    finding = edition.of_indicator("bso-girls")[0]
    judged = finding.judged[0]
    past = replace(judged.assessment.milestones[0], is_past=True)
    assessment = replace(judged.assessment, milestones=(past,))
    late = replace(finding, judged=(replace(judged, assessment=assessment),))
    assert "2024-2025 is voorbij; de partijen spreken een later tussendoel af: [jaar en waarde]." in text(
        edition=changed(edition, "bso-girls", late)
    )


def test_a_baseline_that_is_missing_is_said_to_be_missing_and_how_it_comes_about() -> None:
    told = text("covenant")
    assert "Startmeting: nog vast te leggen." in told
    assert "Waar een startmeting ontbreekt, is dat het eerste volledige jaar" in told


def test_where_every_target_has_a_baseline_nothing_is_said_of_making_one() -> None:
    assert "Startmeting" not in [each.title for each in clause().provisions]


def test_persons_and_participations_are_never_added() -> None:
    assert "Deelnames worden apart geteld en nooit bij personen opgeteld." in text()


def test_it_asks_for_numbers_by_sex_and_disadvantage_with_the_unknown_apart() -> None:
    told = text()
    assert "beide naar geslacht: vrouw, man, x, onbekend;" in told
    assert "beide naar kansarmoede: ja, nee, onbekend" in told


def test_the_day_of_the_report_is_that_of_the_next_release() -> None:
    assert "uiterlijk op [30 juni]" in text()


def test_without_a_release_the_day_is_left_open() -> None:
    assert "uiterlijk op [dag en maand]" in text(edition=replace(agreed_edition(), releases=()))


def test_a_lead_that_is_only_proposed_stands_between_brackets() -> None:
    assert "aan [Onderwijs en Vorming]" in text()


def test_it_says_that_the_targets_are_advice_until_the_parties_agree() -> None:
    told = text()
    assert "De streefcijfers zijn advies van het STEM-platform, geen vastgesteld beleid." in told
    assert "Ze binden de partijen alleen omdat zij ze hier afspreken." in told


def test_an_agenda_without_standing_says_nothing_of_it() -> None:
    assert "De streefcijfers zijn" not in text(edition=with_agenda(standing=EMPTY))


def test_made_up_figures_are_called_so() -> None:
    assert "Voorbeeld: de cijfers zijn verzonnen." in text(edition=with_agenda(synthetic=True))


def test_the_words_of_the_source_stand_in_it_with_their_place() -> None:
    assert "De bron, tabel Streefcijfers, rij 2: ‘Totaal: 50 %’." in text()


def test_a_target_whose_words_can_be_read_otherwise_says_which_reading_holds() -> None:
    edition = agreed_edition()
    finding = edition.of_indicator("dual-pupils")[0]
    indicators = {each.id: each for each in edition.catalogue.indicators}
    agreed = replace(finding.indicator, agreed=indicators["bso-girls"].agreed)
    indicators["dual-pupils"] = agreed
    made = replace(edition.catalogue, indicators=tuple(indicators.values()))
    told = text(
        edition=changed(replace(edition, catalogue=made), "dual-pupils", replace(finding, indicator=agreed))
    )
    assert "in deze overeenkomst geldt: ‘5 % per jaar van de startmeting’ (redactie)." in told
    assert "Dat komt neer op 2.648 in 2029-2030." in told


def with_second_target(**changes: object) -> Edition:
    """The labour-market finality with two targets, the second of which asks for 30 percent."""
    edition = agreed_edition()
    finding = edition.of_indicator("bso-girls")[0]
    assert finding.target is not None
    reading = replace(finding.target.in_force, aim=Level(value=Decimal(30)))
    second = replace(finding.target, id="second", readings=(reading,), **changes)  # type: ignore[arg-type]
    judged = replace(finding.judged[0], reading=reading)
    findings = [*edition.findings]
    findings.insert(findings.index(finding) + 1, replace(finding, target=second, judged=(judged,)))
    return replace(edition, findings=tuple(findings))


def test_of_two_targets_that_differ_the_parties_choose_one_and_it_is_said_once() -> None:
    told = text(edition=with_second_target())
    said = "Een andere zin van de bron vraagt voor hetzelfde cijfer iets anders, zie b)."
    assert told.count(said) == 1
    assert (
        told.index("a) ")
        < told.index("minstens 20 %")
        < told.index(said)
        < told.index("b) [In plaats van a)]")
    )
    assert "minstens 30 %" in told.partition("b) [In plaats van a)]")[2].split("\n")[0]


def test_a_target_by_an_earlier_year_is_a_step_and_no_contradiction() -> None:
    told = text(edition=with_second_target(by=parse_period("2024-2025")))
    assert "In plaats van" not in told


def test_a_school_year_without_value_that_has_ended_is_past() -> None:
    edition = agreed_edition()
    finding = edition.of_indicator("teacher-shortage")[0]
    assert finding.target is not None

    def at(day: date) -> str:
        target = replace(finding.target, milestones=(Milestone(by=parse_period("2025-2026")),))  # type: ignore[type-var]
        late = replace(finding, target=target)
        return text("covenant", edition=replace(changed(edition, "teacher-shortage", late), as_of=day))

    assert "2025-2026, het jaar van het tussendoel, is voorbij" in at(date(2026, 8, 31))
    assert "Tussendoel 2025-2026: te bepalen" in at(date(2026, 8, 30))


def test_it_says_that_persons_count_only_where_the_agenda_counts_persons() -> None:
    open_words = "De agenda legt niet vast of personen of deelnames tellen"
    assert open_words in text()
    assert "unieke personen geteld" not in text()
    persons = (Condition(column="counted", codes=("persons",)),)
    computed = Share(dataflow="participation", of=persons, within=persons)
    edition = agreed_edition()
    indicators = tuple(
        replace(each, computed=computed) if each.id == "bso-girls" else each
        for each in edition.catalogue.indicators
    )
    counting = replace(edition, catalogue=replace(edition.catalogue, indicators=indicators))
    assert "Geteld worden unieke personen:" in text(edition=counting)
    assert open_words not in text(edition=counting)
    both = text("covenant", edition=counting)
    assert "worden unieke personen geteld" in both
    assert "legt de agenda niet vast of personen of deelnames tellen" in both


def test_a_kind_in_which_no_target_belongs_has_no_clause() -> None:
    assert clause_of(replace(ACADEMY, code="lease"), agreed_edition(), "nl") is None


@pytest.mark.parametrize("kind", ["academy", "covenant"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_gap_is_left_in_the_words(kind: str, language: Language) -> None:
    told = text(kind, language)
    assert "{" not in told
    assert "  " not in told
    assert " ." not in told


def test_the_parts_are_numbered_and_set_apart_by_an_empty_line() -> None:
    parts = text().split("\n\n")
    assert parts[0] == "Artikel [nummer]. Streefcijfers voor deelname"
    assert [each.split(". ")[0] for each in parts[1:]] == ["1", "2", "3", "4", "5"]


def test_an_indicator_without_definition_leaves_it_to_the_parties() -> None:
    edition = agreed_edition()
    bare = {
        each.id: replace(
            each, numerator=EMPTY, denominator=EMPTY, next_step=NextStep(what=Text(nl="x"), owner="")
        )
        for each in edition.catalogue.indicators
    }
    made = replace(edition, catalogue=replace(edition.catalogue, indicators=tuple(bare.values())))
    assert "[nader te bepalen], gedeeld door [nader te bepalen]." in text(edition=made)


def test_a_quotation_in_another_language_than_the_clause_says_so() -> None:
    edition = agreed_edition()
    sources = tuple(replace(each, language="nl") for each in edition.catalogue.sources)
    told = replace(edition, catalogue=replace(edition.catalogue, sources=sources))
    assert "The source (in Dutch), " in text(language="en", edition=told)
    assert "De bron, " in text(edition=told)
