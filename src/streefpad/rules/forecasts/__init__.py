"""Projection: where a series may be at the milestone and the deadline, and how likely a target is."""

from streefpad.rules.breaks import since_last_break
from streefpad.rules.forecasts.damped import Parameters
from streefpad.rules.forecasts.errors import FAN, ErrorTable
from streefpad.rules.forecasts.many import Fitted, Outcome, Projections, project_many
from streefpad.rules.forecasts.one import aligned, project
from streefpad.rules.forecasts.scales import Scale, scale_of
from streefpad.rules.forecasts.several import project_several
from streefpad.rules.forecasts.shipped import SHIPPED
from streefpad.rules.spans import FEWEST

__all__ = [
    "FAN",
    "FEWEST",
    "SHIPPED",
    "ErrorTable",
    "Fitted",
    "Outcome",
    "Parameters",
    "Projections",
    "Scale",
    "aligned",
    "project",
    "project_many",
    "project_several",
    "scale_of",
    "since_last_break",
]
