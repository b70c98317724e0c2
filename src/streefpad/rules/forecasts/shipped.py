"""The parameters and errors that come with the software, fitted by scripts/fit_forecasts.py."""

from __future__ import annotations

import numpy as np

from streefpad.rules.forecasts.damped import Parameters
from streefpad.rules.forecasts.errors import ErrorTable
from streefpad.rules.forecasts.many import Fitted
from streefpad.rules.tables import error_quantiles

SHIPPED = Fitted(
    parameters=Parameters(**error_quantiles.PARAMETERS),
    errors=ErrorTable(np.array(error_quantiles.HALF_WIDTHS)),
)
