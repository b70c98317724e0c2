"""A client that asks the application directly, with an address exactly as it is written.

A polite client tidies `..` and `//` away before it asks, and would test itself.
"""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Mapping, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from streefpad.serve import Published
from streefpad.serve.application import application


@dataclass
class Answer:
    """What came back."""

    status_code: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""

    @property
    def text(self) -> str:
        """The body as text, whether it was compressed or not."""
        is_compressed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.content) if is_compressed else self.content).decode()

    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.text)


class Client:
    """Asks one application, as the server would after it has read a request."""

    def __init__(self, published: Published) -> None:
        self._application = application(published)

    def request(self, method: str, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to one request."""
        answer = Answer()

        async def receive() -> MutableMapping[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                answer.status_code = message["status"]
                answer.headers = {name.decode(): value.decode() for name, value in message["headers"]}
            else:
                answer.content += message.get("body", b"")

        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
            "scheme": "http", "path": unquote(path), "raw_path": path.encode(), "query_string": b"",
            "root_path": "", "headers": [(k.encode(), v.encode()) for k, v in (headers or {}).items()],
            "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1),
        }  # fmt: skip
        # A thread of its own: beside the browser tests this one has a loop that runs already.
        with ThreadPoolExecutor(max_workers=1) as hand:
            hand.submit(asyncio.run, self._application(scope, receive, send)).result()
        return answer

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to a GET."""
        return self.request("GET", path, headers)
