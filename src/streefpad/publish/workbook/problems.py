"""The sheet of the target check: what a person must fix, the gravest first."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.model.edition import Edition
from streefpad.publish.wording.names import say_author, say_severity
from streefpad.publish.wording.problems import say_problem
from streefpad.publish.wording.problems.naming import with_names
from streefpad.publish.workbook import words
from streefpad.publish.workbook.cells import Column, Row, Table, Words
from streefpad.values.problems import Problem, gravest_first
from streefpad.values.texts import Language, Text

COLUMNS = (
    Column(id="severity", heading=Text(nl="Ernst", en="Severity"), width=14),
    Column(id="indicator", heading=words.INDICATOR, width=50),
    Column(id="wrong", heading=Text(nl="Wat er scheelt", en="What is wrong"), width=58),
    Column(id="remedy", heading=Text(nl="Wat te doen", en="What to do"), width=58),
    Column(id="accepted_by", heading=Text(nl="Aanvaard door", en="Accepted by"), width=18),
    Column(id="accepted_why", heading=Text(nl="Waarom aanvaard", en="Why accepted"), width=34),
    Column(id="place", heading=Text(nl="Plaats", en="Place"), width=34),
    Column(id="code", heading=Text(nl="Code", en="Code"), width=24),
)
_ABOUT = Text(
    nl="Een fout houdt een cijfer achter, een waarschuwing staat bij het cijfer, een tip zegt wat het advies"
    " of de agenda openlaat.",
    en="An error withholds a figure, a warning stands beside it, a hint says what the advice or the agenda "
    "leaves open.",
)


def problems_table(edition: Edition, language: Language, indicators: Mapping[str, str]) -> Table:
    """Every problem of the edition; `indicators` holds a link for each indicator that has one."""
    return Table(
        id="problems",
        name=Text(nl="Doelencheck", en="Problems"),
        title=Text(nl="De doelencheck", en="The target check"),
        about=(_ABOUT,),
        columns=COLUMNS,
        printed="place",
        rows=[_row(each, edition, language, indicators) for each in gravest_first(edition.problems)],
    )


def _row(problem: Problem, edition: Edition, language: Language, indicators: Mapping[str, str]) -> Row:
    wrong, remedy = say_problem(with_names(problem, edition.catalogue), language)
    id = str(problem.facts.get("indicator", ""))
    indicator, accepted = edition.catalogue.indicator(id), problem.accepted
    name = indicator.name.in_language(language) if indicator else id
    return {
        "severity": Words(text=say_severity(problem.severity, language), is_strong=True),
        "indicator": Words(text=name, link=indicators.get(id, "")),
        "wrong": Words(text=wrong),
        "remedy": Words(text=remedy),
        "accepted_by": Words(text=say_author(accepted.by, language) if accepted else ""),
        "accepted_why": Words(text=accepted.why.in_language(language) if accepted else ""),
        "place": Words(text=str(problem.place)),
        "code": Words(text=problem.code),
    }
