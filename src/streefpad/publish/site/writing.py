"""What becomes of the files of a site: written at once, or drawn beside the work on the next pages."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from streefpad.publish.output import Output

Content = str | bytes | Callable[[], bytes]
File = tuple[str, Content]  # path inside the site, and what it holds or how it is made
_HANDS = 2


class Writing:
    """Writes files into an output; what is still to be made is made by other hands, and written at the end.

    An output is written by one hand only, in an order that is always the same.
    """

    def __init__(self, output: Output) -> None:
        self._output = output
        self._hands = ThreadPoolExecutor(max_workers=_HANDS)
        self._coming: list[tuple[str, Future[bytes]]] = []

    def write(self, path: str, content: Content) -> None:
        """Keep this file, or let it be made."""
        if callable(content):
            self._coming.append((path, self._hands.submit(content)))
        else:
            self._output.write(path, content)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                for path, content in self._coming:
                    self._output.write(path, content.result())
        finally:
            self._hands.shutdown(cancel_futures=True)
