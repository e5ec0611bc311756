"""Offices as the law names them: kinds of deciding office and codes of levels.

The bodies and offices of one commune, with names and holders, belong to ``emulation.parties``; their kinds
and levels are mapped to these codes where a question of law is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from emulation.core.fields import to_frozenset
from emulation.core.text import near_names
from emulation.errors import UnknownKeyError

__all__ = ["LEVEL_CODES", "OfficeKind", "to_level_code", "to_level_codes"]

LEVEL_CODES: tuple[str, ...] = ("central", "province", "district", "commune", "grassroots")
"""Codes of the levels of government, highest first; the values of ``emulation.parties.Level``."""


class OfficeKind(Enum):
    """Kind of office that launches movements or decides awards (chức danh có thẩm quyền)."""

    STATE_PRESIDENT = "state_president"
    PRIME_MINISTER = "prime_minister"
    MINISTER = "minister"
    """Minister or head of another central body."""
    PEOPLES_COMMITTEE_CHAIR = "peoples_committee_chair"
    DEPARTMENT_HEAD = "department_head"
    """Head of a specialised department of a province."""
    AGENCY_HEAD = "agency_head"
    """Head of another agency, organisation or unit."""
    ENTERPRISE_HEAD = "enterprise_head"
    """General director or director of an enterprise or cooperative."""
    BOARD_CHAIR = "board_chair"
    """Chair of a board of directors or of a members' council."""
    OTHER = "other"
    """Any other: a Party committee, the Fatherland Front, a mass organisation, a council."""


def to_level_code(level: str) -> str:
    """Give the code of a level back, refusing what is none.

    >>> to_level_code("commune")
    'commune'

    Raises:
        UnknownKeyError: No such level; the near names are in ``params``.
    """
    if level not in LEVEL_CODES:
        raise UnknownKeyError(
            "law.unknown_level",
            "there is no level {found!r}; use one of {expected}; near names: {near}",
            found=str(level)[:60],
            expected=LEVEL_CODES,
            near=near_names(str(level), LEVEL_CODES),
        )
    return level


def to_level_codes(levels: Iterable[str]) -> frozenset[str]:
    """Give codes of levels as a set, refusing what is none."""
    return frozenset(map(to_level_code, to_frozenset(levels)))
