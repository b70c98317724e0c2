"""What a delivery does to a register, row by row."""

from __future__ import annotations

from streefpad.model.registers import Register, RegisterRow, RowChange, RowChanges, Value

_Key = tuple[Value | None, ...]


def compare_rows(before: Register, after: Register, vintage: str) -> RowChanges:
    """The rows that count before and after, by their keys; unchanged are those that the vintage repeats."""
    earlier, later = _by_key(before), _by_key(after)
    both = [(earlier[key], row) for key, row in later.items() if key in earlier]
    return RowChanges(
        new=tuple(row for key, row in later.items() if key not in earlier),
        changed=tuple(
            RowChange(before=old, after=new) for old, new in both if dict(old.values) != dict(new.values)
        ),
        gone=tuple(row for key, row in earlier.items() if key not in later),
        unchanged=tuple(
            new for old, new in both if dict(old.values) == dict(new.values) and new.cell.vintage == vintage
        ),
    )


def _by_key(register: Register) -> dict[_Key, RegisterRow]:
    key = register.plan.schema.key
    return {tuple(row.values.get(each) for each in key): row for row in register.rows}
