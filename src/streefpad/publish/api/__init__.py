"""The API: a tree of JSON files beside the site, with the OpenAPI description of them all.

Files and not a program: they work on any host, and the same edition gives the same bytes.
"""

from __future__ import annotations

import json
from decimal import Decimal

from streefpad.model.edition import Edition
from streefpad.publish.api.contents import DESCRIPTION, KINDS
from streefpad.publish.api.description import describe
from streefpad.publish.api.desk import Desk
from streefpad.publish.output import Output
from streefpad.values.quantities import as_json

__all__ = ["write_api"]


def write_api(edition: Edition, output: Output) -> None:
    """Every document of the API under api/v1/."""
    desk = Desk(edition=edition)
    made = {kind.operation: dict(kind.make(desk)) for kind in KINDS}
    for kind in KINDS:
        for id, document in made[kind.operation].items():
            output.write(kind.at(id), _json(document))
    output.write(DESCRIPTION, _json(describe(made, desk)))


def _json(document: object) -> str:
    # Decimals become numbers here and nowhere else: the shortest that reads back as the same decimal.
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), default=_number) + "\n"


def _number(value: object) -> object:
    if isinstance(value, Decimal):
        return as_json(value)
    raise TypeError(f"no JSON: {value!r}")
