"""Forms on their way out: a workbook for each partner of each form, with last time's figures beside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from streefpad.build.forms.collection import Collection, reported_before, unknown_partner
from streefpad.publish.forms import file_name, form_workbook
from streefpad.publish.forms.delivery import deliver
from streefpad.values.problems import Problem
from streefpad.values.record import Record


class Delivered(Record):
    """The names of the forms that were made, and of those that stood there already, the same."""

    written: tuple[str, ...] = ()
    same: tuple[str, ...] = ()


def write_forms(
    collection: Collection, partners: Sequence[str], out: Path
) -> tuple[Delivered, tuple[Problem, ...]]:
    """The forms of these partners in a folder; of all partners where none is named.

    Raises OutputRefused where a file of another content is in the way.
    """
    strangers = tuple(fault for each in partners if (fault := unknown_partner(collection, each)))
    if strangers:
        return Delivered(), strangers
    files: dict[str, bytes] = {}
    for layout in collection.forms.layouts:
        for id in layout.partners:
            partner = collection.forms.partner(id)
            if partner and (not partners or id in partners):
                before = reported_before(collection, layout, id)
                files[file_name(layout, partner)] = form_workbook(layout, partner, before)
    written, same = deliver(out, files)
    return Delivered(written=written, same=same), ()
