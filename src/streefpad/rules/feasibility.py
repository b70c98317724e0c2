"""Total and girls' targets are not independent: what share of all girls and all boys they ask together.

Girls' targets are shares within STEM (composition); what a cohort can give are shares of all
girls and of all boys (rates). The sex ratio of the cohort joins the two (methods.md, 1.9).
"""

from __future__ import annotations

from decimal import Decimal

from streefpad.values.quantities import HUNDRED
from streefpad.values.record import Record


class JointDemand(Record):
    """The percent of all girls, and of all boys, who would have to choose STEM."""

    of_girls: Decimal
    of_boys: Decimal

    @property
    def is_feasible(self) -> bool:
        """Whether there are girls and boys enough."""
        return self.of_girls <= HUNDRED and self.of_boys <= HUNDRED


def joint_demand(total: Decimal, girls: Decimal, cohort: Decimal) -> JointDemand:
    """What STEM shares of `total`, with `girls` within STEM, ask of a cohort of which `cohort` are girls.

    All in percent; the cohort needs both sexes.

    >>> asked = joint_demand(Decimal(50), Decimal(20), Decimal(45))
    >>> round(asked.of_girls, 1), round(asked.of_boys, 1)
    (Decimal('22.2'), Decimal('72.7'))
    """
    boys_in_stem, boys = HUNDRED - girls, HUNDRED - cohort
    return JointDemand(of_girls=total * girls / cohort, of_boys=total * boys_in_stem / boys)


def cohort_range(total: Decimal, girls: Decimal) -> tuple[Decimal, Decimal]:
    """The lowest and highest percent of girls in a cohort that can give both shares at once.

    >>> cohort_range(Decimal(50), Decimal(20))
    (Decimal('10'), Decimal('60'))
    """
    return total * girls / HUNDRED, HUNDRED - total * (HUNDRED - girls) / HUNDRED
