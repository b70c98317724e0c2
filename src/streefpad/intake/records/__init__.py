"""Records: deliveries of enrolments become coded Parquet, cubes, and from those exact counts.

The only folder that sees a data frame or a database; what it stores is never published.
"""

from streefpad.intake.records.contents import CubeContents, digest, load_cubes, programmes
from streefpad.intake.records.cubes import make_cubes
from streefpad.intake.records.deliveries import take_in, take_in_all
from streefpad.intake.records.distinct import count_distinct
from streefpad.intake.records.remote import take_in_cubes
from streefpad.intake.records.shares import ShareTable, count_shares
from streefpad.intake.records.store import read_store, verify

__all__ = [
    "CubeContents",
    "ShareTable",
    "count_distinct",
    "count_shares",
    "digest",
    "load_cubes",
    "make_cubes",
    "programmes",
    "read_store",
    "take_in",
    "take_in_all",
    "take_in_cubes",
    "verify",
]
