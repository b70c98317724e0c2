"""What can be wrong with frozen editions."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, ProblemWords
from streefpad.values.texts import Text

EDITIONS: Mapping[str, ProblemWords] = {
    "edition-changed": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De bevroren editie ‘{edition}’ is niet meer wat gepubliceerd werd: ‘{file}’ is veranderd.",
            en="The frozen edition “{edition}” is no longer what was published: “{file}” has changed.",
        ),
        remedy=Text(
            nl="Zet het bestand terug uit een reservekopie. Een verbetering hoort in een nieuwe editie.",
            en="Put the file back from a backup. A correction belongs in a new edition.",
        ),
        why=Text(
            nl="Wie een oude editie aanhaalt, moet later precies hetzelfde terugvinden.",
            en="Whoever quotes an old edition must find exactly the same later.",
        ),
        example="editions/2026-11-23/nl/index.html",
        facts={"edition": "2026-11-23", "file": "nl/index.html"},
    ),
    "edition-incomplete": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De map van de editie ‘{edition}’ mist ‘{file}’.",
            en="The folder of the edition “{edition}” lacks “{file}”.",
        ),
        remedy=Text(
            nl="Zet de map terug uit een reservekopie, of haal ze weg als ze geen editie is.",
            en="Put the folder back from a backup, or take it away if it is no edition.",
        ),
        why=Text(
            nl="Zonder manifest weet niemand wat er gepubliceerd is.",
            en="Without its manifest nobody knows what was published.",
        ),
        example="editions/2026-11-23/",
        facts={"edition": "2026-11-23", "file": "manifest.json"},
    ),
    "edition-misplaced": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="In de map ‘{edition}’ zit de editie van {day}.",
            en="The folder “{edition}” holds the edition of {day}.",
        ),
        remedy=Text(
            nl="Geef de map de datum van haar editie als naam, of bewaar een kopie buiten ‘editions’.",
            en="Name the folder after the date of its edition, or keep a copy outside “editions”.",
        ),
        why=Text(
            nl="Een editie wordt aangehaald met haar datum; die moet naar één map leiden.",
            en="An edition is quoted by its date, and that must lead to one folder.",
        ),
        example="editions/backup/",
        facts={"edition": "backup", "day": "2026-11-23"},
    ),
    "edition-unreadable": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het manifest of het verslag van de editie ‘{edition}’ is niet te lezen.",
            en="The manifest or the record of the edition “{edition}” cannot be read.",
        ),
        remedy=Text(
            nl="Zet ze terug uit een reservekopie; maakte een nieuwere Streefpad ze, neem dan die.",
            en="Put them back from a backup; if a newer Streefpad made it, use that one.",
        ),
        why=Text(
            nl="Een editie die niet te lezen is, kan met geen andere vergeleken worden.",
            en="An edition that cannot be read cannot be compared with another.",
        ),
        example="editions/2026-11-23/manifest.json",
        facts={"edition": "2026-11-23"},
    ),
    "edition-frozen-already": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Van {edition} bestaat al een bevroren editie, en die zegt iets anders.",
            en="There is a frozen edition of {edition} already, and it says something else.",
        ),
        remedy=Text(
            nl="Kies een andere dag: `streefpad release --as-of DATUM`; een editie wordt nooit vervangen.",
            en="Freeze on another day: `streefpad release --as-of DATE`; an edition is never replaced.",
        ),
        why=Text(
            nl="Wat gepubliceerd is, blijft zoals het was.",
            en="What was published stays as it was.",
        ),
        example="editions/2026-11-23/",
        facts={"edition": "2026-11-23"},
    ),
    "edition-unknown": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Er is geen editie ‘{edition}’.",
            en="There is no edition “{edition}”.",
        ),
        remedy=Text(
            nl="Kies een van deze: {known}. ‘now’ is de agenda zoals ze nu is.",
            en="Choose one of these: {known}. “now” is the agenda as it is now.",
        ),
        remedies=(
            (
                "none",
                Text(
                    nl="Er is nog geen editie bevroren; de eerste maakt u met `streefpad release`.",
                    en="No edition has been frozen yet; make the first with `streefpad release`.",
                ),
            ),
        ),
        why=Text(
            nl="Vergelijken kan alleen met wat bevroren is.",
            en="Only what was frozen can be compared.",
        ),
        example="streefpad diff 2026-11-32 now",
        facts={"edition": "2026-11-32", "nearest": "2026-11-23", "known": "2026-11-23, latest, now"},
    ),
}
