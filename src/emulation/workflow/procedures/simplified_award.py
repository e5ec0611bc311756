"""The simplified procedure for an unexpected achievement (thủ tục đơn giản).

Law 15/2003/QH11, Article 85(1): it serves a political need or prompt encouragement, the achievement is unexpected and excellent, and
the merit is clear. Law 06/2022/QH15, Article 85 keeps a simplified procedure; its details were not read.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from emulation.awards import AwardPurpose
from emulation.workflow.builder import DefinitionBuilder
from emulation.workflow.procedures.parts import (
    APART,
    GIVE_REASON,
    add_after_decision,
    add_beginning,
    add_deciding,
    add_roles,
    add_side_ways,
)

if TYPE_CHECKING:
    from emulation.workflow.definition import Definition

__all__ = ["simplified_award"]


@functools.cache
def simplified_award() -> Definition:
    """Give the simplified procedure for an unexpected achievement: no council, no publication (thủ tục đơn giản).

    Only nominations with the purpose ``UNEXPECTED`` go this way.

    >>> simplified_award().find("received", "submit", AwardPurpose.FINAL)
    ()
    """
    made = DefinitionBuilder(
        "simplified-award",
        1,
        vi="Khen thưởng đột xuất theo thủ tục đơn giản",
        en="Unexpected achievement, simplified procedure",
    )
    add_roles(made)
    add_beginning(made)
    add_deciding(made, "received", purposes=(AwardPurpose.UNEXPECTED,))
    made.allow("reject", "received", to="rejected", by=["clerk"], guards=[GIVE_REASON, *APART])
    add_side_ways(made, until=("received", "submitted"))
    add_after_decision(made)
    return made.build()
