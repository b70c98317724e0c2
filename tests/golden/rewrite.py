"""Rewrites every expected folder: `make golden`. Read the difference before you keep it."""

from __future__ import annotations

import shutil

from tests.golden.cases import CASES, expected, publication

if __name__ == "__main__":
    for case in CASES:
        shutil.rmtree(expected(case), ignore_errors=True)
        expected(case).parent.mkdir(parents=True, exist_ok=True)
        publication(case, expected(case))
        print(f"wrote {expected(case).relative_to(expected(case).parents[3])}")
