"""`streefpad explain`: one number back to its cells, and the arithmetic of its trajectory."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from streefpad.cli.options import (
    EXIT_USAGE,
    AgendaOption,
    AsOf,
    Lang,
    Language,
    agenda_folder,
    answer,
    finish,
    load_edition,
    parse_period_option,
    print_problems,
)
from streefpad.cli.words import DID_YOU_MEAN, NO_INDICATOR, SEE_THE_IDS, say
from streefpad.values.periods import Period, place_in_series
from streefpad.values.problems import Problem, Severity, nearest

if TYPE_CHECKING:
    from streefpad.model.catalogue import Catalogue


def explain(
    indicator: Annotated[str, typer.Argument(help="The indicator's id, as in the agenda's files.")],
    period: Annotated[
        Period | None,
        typer.Argument(
            metavar="[PERIOD]", parser=parse_period_option, help="One period; default: all of them."
        ),
    ] = None,
    agenda: AgendaOption = None,
    as_of: AsOf = None,
    lang: Language = Lang.EN,
) -> None:
    """Walk a number back to its cells, and show its trajectory's arithmetic step by step.

    Exits with 1 where an error keeps something back of this indicator.

    Example: streefpad explain stem-intake-labour-market 2019-2020
    """
    from streefpad.build.outlooks import enrich
    from streefpad.publish.terminal import explain_text, paper_of

    edition = enrich(load_edition(agenda_folder(agenda), as_of, lang))
    known = edition.catalogue.indicator(indicator)
    if known is None:
        ids = [each.id for each in edition.catalogue.indicators]
        close = nearest(indicator, ids)
        hint = say(DID_YOU_MEAN, lang, close=close) if close else say(SEE_THE_IDS, lang)
        typer.echo(say(NO_INDICATOR, lang, id=indicator, hint=hint), err=True)
        raise typer.Exit(EXIT_USAGE)
    if period is not None:
        observed = [
            each.period for finding in edition.of_indicator(known.id) for each in finding.series.observations
        ]
        period = place_in_series(period, known.period, observed) or period
    answer(explain_text(edition, known, period, lang.value, paper_of(sys.stdout)))
    own = [each for each in edition.problems if _is_about(each, known.id, edition.catalogue)]
    print_problems(own, lang)
    finish(own)


def _is_about(problem: Problem, indicator: str, catalogue: Catalogue) -> bool:
    """Whether an error keeps something back of this indicator: it names it, or nobody can read its target."""
    if problem.severity is not Severity.ERROR:
        return False
    is_lost = indicator in catalogue.unread and problem.place.file.startswith("targets/")
    return is_lost or problem.facts.get("indicator") == indicator
