"""What other methods say of a target, and the list of them on the page of method."""

from __future__ import annotations

from streefpad.model.edition import Answer, Finding
from streefpad.model.methods import MethodDescription, Standing
from streefpad.publish.site.book import Book
from streefpad.publish.wording.robustness import say_class, say_default, say_robustness
from streefpad.publish.wording.statuses import say_reason, say_verdict
from streefpad.values.record import Record


class MethodRow(Record):
    """One method's class, why, and where its rule can be read."""

    name: str
    address: str  # empty for the house's own
    answer: str
    has_answer: bool
    reason: str


class FirmnessView(Record):
    """Whether the verdict survives, in a sentence, and the table of methods."""

    sentence: str
    methods: tuple[MethodRow, ...]


class ParameterRow(Record):
    """A number that a method uses."""

    name: str
    default: str
    meaning: str


class MethodEntry(Record):
    """One method on the page of method."""

    id: str
    name: str
    meaning: str
    source: str
    address: str
    classes: tuple[str, ...]
    parameters: tuple[ParameterRow, ...]


def firmness_of(finding: Finding, book: Book) -> FirmnessView | None:
    """The robustness of one verdict; None where neither the house nor another method has an answer."""
    judged = finding.in_force
    answered = [each for each in finding.answers if _has_answer(each, book)]
    if judged is None or not answered:
        return None
    verdict = say_verdict(judged, book.language)
    return FirmnessView(
        sentence=say_robustness(finding, book.edition.methods, verdict, book.language),
        methods=tuple(_row(each, finding, verdict, book) for each in finding.answers),
    )


def method_entries(book: Book) -> tuple[MethodEntry, ...]:
    """Every method of the edition, with its source and parameters."""
    return tuple(_entry(each, book) for each in book.edition.methods)


def _row(answer: Answer, finding: Finding, verdict: str, book: Book) -> MethodRow:
    method = _method(answer, book)
    is_house = finding.robustness is not None and finding.robustness.method == method.id
    return MethodRow(
        name=_title(method, book),
        address=method.source.address,
        answer=verdict if is_house else say_class(method, answer.slug, book.language),
        has_answer=_has_answer(answer, book),
        reason=say_reason(answer.reason, finding.series.unit, book.language),
    )


def _entry(method: MethodDescription, book: Book) -> MethodEntry:
    language = book.language
    return MethodEntry(
        id=method.id,
        name=_title(method, book),
        meaning=method.meaning.in_language(language),
        source=method.source.title,
        address=method.source.address,
        classes=tuple(each.name.in_language(language) for each in method.classes),
        parameters=tuple(
            ParameterRow(
                name=each.name,
                default=say_default(each, language),
                meaning=each.meaning.in_language(language),
            )
            for each in method.parameters
        ),
    )


def _title(method: MethodDescription, book: Book) -> str:
    name = method.name.in_language(book.language)
    return name[:1].upper() + name[1:]


def _has_answer(answer: Answer, book: Book) -> bool:
    return _method(answer, book).standing(answer.slug) is not Standing.NO_ANSWER


def _method(answer: Answer, book: Book) -> MethodDescription:
    method = book.edition.method(answer.method)
    if method is None:
        raise KeyError(answer.method)
    return method
