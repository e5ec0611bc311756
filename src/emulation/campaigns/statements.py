"""What a plan says before its targets: theme, purposes, requirements, conduct (chủ đề, mục đích, yêu cầu).

Targets, duties and awards live in modules of their own and point here by id.
"""

from __future__ import annotations

from enum import Enum

import attrs

from emulation.core.fields import instance_of, one_of_types, to_key, to_text, to_tuple
from emulation.core.text import fold
from emulation.core.truth import Truth

__all__ = ["ConductMeasure", "ConductPolicy", "Statement", "Theme"]


@attrs.frozen
class Theme:
    """The slogan of a campaign (chủ đề thi đua): one, never empty.

    Args:
        text: The theme as the plan sets it.
        wordings: Other spellings found in the same document, kept as written.

    >>> theme = Theme("Phòng, chống dịch", wordings=("phòng chống dịch", "chống dịch"))
    >>> theme.spellings, theme.other_themes
    (('phòng chống dịch',), ('chống dịch',))
    """

    text: str = attrs.field(converter=to_text)
    wordings: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(str))

    @property
    def spellings(self) -> tuple[str, ...]:
        """Wordings that differ from the theme only in commas, quotes, case, dashes or tone place."""
        return tuple(each for each in self.wordings if each != self.text and self.same_as(each))

    @property
    def other_themes(self) -> tuple[str, ...]:
        """Wordings that are not the theme at all."""
        return tuple(each for each in self.wordings if not self.same_as(each))

    def same_as(self, other: str) -> bool:
        """Say whether another text is this theme, spelling aside."""
        return fold(self.text) == fold(other)


@attrs.frozen
class Statement:
    """A purpose or requirement (mục đích, yêu cầu) that other elements may point to.

    Args:
        id: Key within the campaign.
        clause: Clause of the plan, such as ``"I.1a"``.
        text: What it says.
        deploys_to: Ids of territories and actors below the launching level that must carry the campaign
            further.
    """

    id: str = attrs.field(converter=to_key)
    clause: str = attrs.field(converter=to_key)
    text: str = attrs.field(converter=to_text, kw_only=True)
    deploys_to: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)


class ConductMeasure(Enum):
    """What a breach during the campaign leads to, mildest first (nhắc nhở, phê bình, kỷ luật, xử lý vi phạm).

    >>> ConductMeasure.REMINDED < ConductMeasure.DISCIPLINED
    True
    """

    REMINDED = "reminded"
    CRITICISED = "criticised"
    DISCIPLINED = "disciplined"
    VIOLATION_HANDLED = "violation-handled"

    @property
    def rank(self) -> int:
        """Place on the ladder, 0 for the mildest."""
        return list(ConductMeasure).index(self)

    def __lt__(self, other: ConductMeasure) -> bool:
        return self.rank < other.rank

    def __le__(self, other: ConductMeasure) -> bool:
        return self.rank <= other.rank


@attrs.frozen
class ConductPolicy:
    """How a plan ties praise to reminding, criticism, discipline and the handling of violations.

    Args:
        clause: Clause of the plan.
        measures: The measures the plan names.
        bars_awards_from: Mildest measure that bars a subject from awards; ``None`` when the plan names none.

    >>> policy = ConductPolicy("I.2p", measures=tuple(ConductMeasure))
    >>> policy.bars(None, known=True), policy.bars(ConductMeasure.DISCIPLINED, known=True)
    (<Truth.NO: 'no'>, <Truth.UNKNOWN: 'unknown'>)
    """

    clause: str = attrs.field(converter=to_key)
    measures: tuple[ConductMeasure, ...] = attrs.field(
        kw_only=True, converter=to_tuple, validator=one_of_types(ConductMeasure)
    )
    bars_awards_from: ConductMeasure | None = attrs.field(
        default=None, validator=instance_of(ConductMeasure, type(None)), kw_only=True
    )

    def bars(self, worst: ConductMeasure | None, *, known: bool) -> Truth:
        """Say whether the worst measure taken against a subject bars it from awards of the campaign.

        Args:
            worst: The worst measure on record; ``None`` for none on record.
            known: Whether the record is complete; without that, "none on record" proves nothing.

        Returns:
            No when it is known that nothing was taken; unknown when the plan does not say from which measure
            on.
        """
        if worst is None:
            return Truth.NO if known else Truth.UNKNOWN
        if self.bars_awards_from is None:
            return Truth.UNKNOWN
        if self.bars_awards_from <= worst:
            return Truth.YES
        return Truth.NO if known else Truth.UNKNOWN
