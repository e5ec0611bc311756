"""The three verdicts on a subject (ba kết luận)."""

from __future__ import annotations

from enum import Enum

from emulation.core.truth import Truth
from emulation.errors import InvalidValueError

__all__ = ["Verdict"]


class Verdict(Enum):
    """Eligible, ineligible, or undetermined for want of a fact (đủ điều kiện, không đủ điều kiện, chưa kết luận được).

    A verdict has no ``bool``: write ``verdict is Verdict.ELIGIBLE`` and decide what "undetermined" shall mean there.

    >>> Verdict.of(Truth.UNKNOWN)
    <Verdict.UNDETERMINED: 'undetermined'>
    """

    ELIGIBLE = "eligible"
    INELIGIBLE = "ineligible"
    UNDETERMINED = "undetermined"

    def __str__(self) -> str:
        return self.value

    @classmethod
    def of(cls, truth: Truth) -> Verdict:
        """Give the verdict of a rule's truth."""
        return _OF[truth]

    @property
    def truth(self) -> Truth:
        """Whether the rule holds."""
        return _TRUTH[self]

    def __bool__(self) -> bool:
        raise InvalidValueError(
            "eligibility.verdict_is_not_bool",
            "a verdict may be undetermined, so it has no bool; write 'verdict is Verdict.ELIGIBLE' (found {found})",
            found=self,
        )


_OF = {
    Truth.YES: Verdict.ELIGIBLE,
    Truth.NO: Verdict.INELIGIBLE,
    Truth.UNKNOWN: Verdict.UNDETERMINED,
}
_TRUTH = {verdict: truth for truth, verdict in _OF.items()}
