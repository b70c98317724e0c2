"""Words for the typesetter: plain, or in runs where some of them are of another language."""

from __future__ import annotations

from html.parser import HTMLParser

from markupsafe import Markup

Run = dict[str, str]
Words = str | list[Run]


def words_of(text: str | Markup) -> Words:
    """The words of a marked text, with the language of those that have another.

    >>> words_of(Markup('<span lang="nl">meisjes</span> &amp; girls'))
    [{'text': 'meisjes', 'lang': 'nl'}, {'text': ' & girls'}]
    >>> words_of("a < b")
    'a < b'
    """
    if not isinstance(text, Markup):
        return text
    reader = _Reader()
    reader.feed(str(text))
    reader.close()
    return reader.words


def plain(text: str | Markup) -> str:
    """The words alone, for where no run can stand."""
    words = words_of(text)
    return words if isinstance(words, str) else "".join(run["text"] for run in words)


class _Reader(HTMLParser):
    """Collects the texts between the marks, each with the language around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._languages: list[str] = []
        self._runs: list[Run] = []

    @property
    def words(self) -> Words:
        """What was read: plain where nothing is of another language."""
        if any("lang" in run for run in self._runs):
            return self._runs
        return "".join(run["text"] for run in self._runs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A mark opens: its language, else that of the mark around it."""
        around = self._languages[-1] if self._languages else ""
        self._languages.append(dict(attrs).get("lang") or around)

    def handle_endtag(self, tag: str) -> None:
        """A mark closes."""
        if self._languages:
            self._languages.pop()

    def handle_data(self, data: str) -> None:
        """Words, which join the run before where the language is the same."""
        language = self._languages[-1] if self._languages else ""
        if self._runs and self._runs[-1].get("lang", "") == language:
            self._runs[-1]["text"] += data
        else:
            self._runs.append({"text": data, "lang": language} if language else {"text": data})
