"""Remarks on single cells in a returned form: they were read, and their sender can see how."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.publish.wording.problems.entry import HINT, WARNING, ProblemWords
from streefpad.values.texts import Text

_FIELD = Text(nl="Unieke deelnemers", en="Unique participants")
_SHARE = Text(nl="Aandeel meisjes", en="Share of girls")

RETURNED_REMARKS: Mapping[str, ProblemWords] = {
    "form-number-as-text": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Bij ‘{field}’ staat {number} als tekst; gelezen als het getal {number}.",
            en="“{field}” holds {number} as text; read as the number {number}.",
        ),
        remedy=Text(nl="U hoeft niets te doen.", en="You need do nothing."),
        why=Text(
            nl="Uit een ander programma geplakte getallen zijn vaak tekst.",
            en="Numbers pasted from another program are often text.",
        ),
        example="'120",
        facts={"field": _FIELD, "number": "120"},
    ),
    "form-number-read": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Bij ‘{field}’ staat ‘{text}’ als tekst; gelezen als {number}.",
            en="“{field}” holds “{text}” as text; read as {number}.",
        ),
        remedy=Text(
            nl="Klopt het, dan hoeft u niets te doen; anders verbetert u het getal.",
            en="If that is right, you need do nothing; otherwise correct the number.",
        ),
        why=Text(
            nl="Een punt of een komma betekent niet overal hetzelfde.",
            en="A point or a comma does not mean the same everywhere.",
        ),
        example="1.200",
        facts={"field": _FIELD, "text": "1.200", "number": "1200"},
    ),
    "form-below-one": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Bij ‘{field}’ staat {number}, en dat is minder dan één procent.",
            en="“{field}” holds {number}, which is less than one percent.",
        ),
        remedy=Text(
            nl="Is dat wat u bedoelt, dan is het in orde; bedoelt u {meant} %, typ dan {meant}.",
            en="If that is what you mean, it is fine; if you mean {meant}%, type {meant}.",
        ),
        why=Text(
            nl="0,45 kan 0,45 % zijn of 45 %; de cel zegt het niet.",
            en="0.45 can be 0.45% or 45%; the cell does not tell.",
        ),
        example="0,45",
        facts={"field": _SHARE, "number": Decimal("0.45"), "meant": Decimal(45)},
    ),
    "form-date-read": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Bij ‘{field}’ staat ‘{text}’ als tekst; gelezen als {day:date}.",
            en="“{field}” holds “{text}” as text; read as {day:date}.",
        ),
        remedy=Text(
            nl="Klopt het, dan hoeft u niets te doen; anders verbetert u de datum: eerst de dag.",
            en="If that is right, you need do nothing; otherwise correct the date: the day comes first.",
        ),
        why=Text(
            nl="03/04/2026 is hier 3 april; elders is het 4 maart.",
            en="03/04/2026 is 3 April here; elsewhere it is 4 March.",
        ),
        example="03/04/2026",
        facts={"field": Text(nl="Sinds", en="Since"), "text": "03/04/2026", "day": "2026-04-03"},
    ),
    "form-sum-kept": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="De optelling {formula} is gelezen als {number}.", en="The sum {formula} was read as {number}."
        ),
        remedy=Text(nl="U hoeft niets te doen.", en="You need do nothing."),
        why=Text(
            nl="Een optelling van gewone getallen geeft overal hetzelfde.",
            en="A sum of plain numbers is the same everywhere.",
        ),
        example="=80+40",
        facts={"formula": "=80+40", "number": "120"},
    ),
    "form-sum-worked-out": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Bij de optelling {formula} was geen juiste uitkomst bewaard; wij rekenden {number} uit.",
            en="No right outcome was stored with the sum {formula}; we worked out {number}.",
        ),
        remedy=Text(
            nl="Klopt het, dan hoeft u niets te doen; anders typt u het getal zelf.",
            en="If that is right, you need do nothing; otherwise type the number itself.",
        ),
        why=Text(
            nl="Sommige programma’s bewaren een formule zonder haar uitkomst.",
            en="Some programs store a formula without its outcome.",
        ),
        example="=80+40",
        facts={"formula": "=80+40", "number": Decimal(120)},
    ),
    "form-big-change": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{field}’ is {number}; vorige keer was dat {before}.",
            en="“{field}” is {number}; last time it was {before}.",
        ),
        remedy=Text(
            nl="Klopt het, dan hoeft u niets te doen; een woord uitleg in uw bericht helpt.",
            en="If it is right, you need do nothing; a word of explanation in your message helps.",
        ),
        remedies=(
            (
                "remark",
                Text(
                    nl="Klopt het, dan hoeft u niets te doen; een woord uitleg bij ‘{remark}’ helpt.",
                    en="If it is right, you need do nothing; a word of explanation under “{remark}” helps.",
                ),
            ),
        ),
        why=Text(
            nl="Een grote sprong is vaak een andere manier van tellen.",
            en="A large jump is often another way of counting.",
        ),
        example="88; 410",
        facts={"field": _FIELD, "number": Decimal(410), "before": Decimal(88)},
    ),
}
