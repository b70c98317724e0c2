"""The reference page of problems: every code with its sentences, an example and why it matters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from textwrap import dedent

from streefpad.publish.wording.names import say_severity
from streefpad.publish.wording.problems.entry import ProblemWords
from streefpad.values.problems import Fact
from streefpad.values.texts import Language, Text

_INTRODUCTION = Text(
    nl="""\
    # Problemen

    `streefpad check` toont wat een mens moet nakijken: eerst de plaats, de ernst en de code, dan wat er
    scheelt, dan wat eraan te doen is. Een **fout** houdt een cijfer of oordeel tegen en geeft exitcode 1;
    bij een **waarschuwing** wordt het cijfer gepubliceerd met een opmerking erbij; een **tip** is raad.
    Over een gepubliceerd cijfer kan iemand een fout laten staan: `accepted: [{code, by, why}]` bij de
    indicator maakt er een tip van die zichtbaar blijft.
    """,
    en="""\
    # Problems

    `streefpad check` shows what a person must look at: first the place, the severity and the code, then
    what is wrong, then what to do. An **error** withholds a figure or a verdict and gives exit code 1; with
    a **warning** the figure is published with a remark; a **hint** is advice.
    An error about a published figure can be let stand: `accepted: [{code, by, why}]` at the indicator
    makes it a hint that stays visible.
    """,
)
_EXAMPLE = Text(nl="Voorbeeld:", en="Example:")


def reference_page(
    words: Mapping[str, ProblemWords],
    say: Callable[[ProblemWords, Mapping[str, Fact], Language], tuple[str, str]],
    language: Language,
) -> str:
    """One section per code, in the order of the alphabet, as Markdown."""
    sections = [dedent(_INTRODUCTION.in_language(language)).rstrip()]
    for code in sorted(words):
        entry = words[code]
        severities = " / ".join(say_severity(severity, language) for severity in entry.severities)
        wrong, remedy = say(entry, entry.facts, language)
        sections.append(
            f"## `{code}`\n\n*{severities}.* {entry.why.in_language(language)}\n\n"
            f"{_EXAMPLE.in_language(language)}\n\n```text\n{entry.example}\n```\n\n> {wrong}\n>\n> {remedy}"
        )
    return "\n\n".join(sections) + "\n"
