"""What answers facts take (kiểu dữ kiện, lựa chọn)."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import to_text

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["RESERVED", "Choice", "FactKind"]

RESERVED = frozenset(
    "after all always and any at before between cite clause covers criterion false if implies in instead is known "
    "lasts least never not of on or overlaps then times true undetermined unless within".split()
)
"""Words of the text form, which no fact can bear as its key."""


class FactKind(Enum):
    """What answers a fact takes (kiểu dữ kiện)."""

    BOOLEAN = "boolean"
    WHOLE = "whole"
    DECIMAL = "decimal"
    RATIO = "ratio"
    MONEY = "money"
    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    PERIOD = "period"
    COUNT = "count"

    def __str__(self) -> str:
        return self.value

    @property
    def is_numeric(self) -> bool:
        """Whether answers are numbers."""
        return self in _NUMERIC

    @property
    def is_whole(self) -> bool:
        """Whether answers are whole numbers."""
        return self in {FactKind.WHOLE, FactKind.COUNT}

    @property
    def is_ordered(self) -> bool:
        """Whether answers can be larger and smaller, earlier and later."""
        return self in _NUMERIC or self is FactKind.DATE


_NUMERIC = frozenset(
    {FactKind.WHOLE, FactKind.DECIMAL, FactKind.RATIO, FactKind.MONEY, FactKind.COUNT},
)


@attrs.frozen
class Choice:
    """One of the answers a fact offers (lựa chọn).

    Args:
        key: What records hold.
        vi: Words in Vietnamese.
        en: Words in English.
    """

    key: str = attrs.field(converter=to_text)
    vi: str = attrs.field(converter=to_text, kw_only=True)
    en: str = attrs.field(converter=to_text, kw_only=True)

    def name(self, language: Language) -> str:
        """Words in the language asked for."""
        return self.vi if language == "vi" else self.en
