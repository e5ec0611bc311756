"""Three truth values after Kleene: yes, no, unknown (ba trị: có, không, chưa rõ).

Every question of the library that facts may leave open answers with a :class:`Truth`. A missing fact is never
a yes and never a no; an unknown that cannot change a result does not matter (``NO & UNKNOWN`` is ``NO``).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from emulation.errors import InvalidValueError

__all__ = ["Truth"]


class Truth(Enum):
    """Yes, no or unknown (có, không, chưa rõ).

    A truth has no ``bool``: write ``truth is Truth.YES`` and decide what an unknown shall mean there.

    >>> Truth.YES & Truth.UNKNOWN
    <Truth.UNKNOWN: 'unknown'>
    >>> Truth.NO & Truth.UNKNOWN
    <Truth.NO: 'no'>
    >>> ~Truth.UNKNOWN
    <Truth.UNKNOWN: 'unknown'>
    """

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, value: bool | None) -> Truth:
        """Turn ``True``, ``False`` or ``None`` (not known) into a truth."""
        if value is None:
            return cls.UNKNOWN
        return cls.YES if value else cls.NO

    @classmethod
    def all(cls, truths: Iterable[Truth]) -> Truth:
        """Say whether every truth is yes: no if one is no, unknown if one is open; yes for none at all.

        >>> Truth.all([Truth.UNKNOWN, Truth.NO])
        <Truth.NO: 'no'>
        """
        result = cls.YES
        for truth in truths:
            if truth is cls.NO:
                return cls.NO
            if truth is cls.UNKNOWN:
                result = cls.UNKNOWN
        return result

    @classmethod
    def any(cls, truths: Iterable[Truth]) -> Truth:
        """Say whether some truth is yes: no for none at all.

        >>> Truth.any([Truth.UNKNOWN, Truth.YES])
        <Truth.YES: 'yes'>
        """
        return ~cls.all(~truth for truth in truths)

    def __and__(self, other: Truth) -> Truth:
        return Truth.all((self, other))

    def __or__(self, other: Truth) -> Truth:
        return Truth.any((self, other))

    def __invert__(self) -> Truth:
        if self is Truth.UNKNOWN:
            return self
        return Truth.NO if self is Truth.YES else Truth.YES

    def __bool__(self) -> bool:
        raise InvalidValueError(
            "core.truth_is_not_bool",
            "a truth may be unknown, so it has no bool; write 'truth is Truth.YES' (found {found})",
            found=self.value,
        )
