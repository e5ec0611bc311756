"""Nominations: who is put forward for which award, for what, by whom (đề nghị khen thưởng).

A nomination is what was asked for. What became of it is told by the case of ``emulation.workflow``.
"""

from __future__ import annotations

from enum import Enum
from typing import get_args

import attrs

from emulation.core.fields import instance_of, to_key, to_optional_key, to_text
from emulation.law import AwardForm
from emulation.parties import Subject
from emulation.periods import Period

__all__ = ["AwardPurpose", "ClaimedAchievement", "Nomination"]


class AwardPurpose(Enum):
    """On which occasion an award is asked for (dịp khen thưởng).

    ``INTERIM``: while the campaign runs. ``FINAL``: at its end, once the final review was held. ``UNEXPECTED``: at once, for an
    achievement nobody could plan.
    """

    INTERIM = "interim"
    FINAL = "final"
    UNEXPECTED = "unexpected"


@attrs.frozen
class ClaimedAchievement:
    """The achievement a nomination rests on (thành tích đề nghị khen thưởng).

    Args:
        id: Key by which it is known again: one achievement is rewarded once, whatever it is called in another nomination.
        text: What was done, in words.
        period: The days in which it was done.
    """

    id: str = attrs.field(converter=to_key)
    text: str = attrs.field(converter=to_text)
    period: Period = attrs.field(validator=instance_of(Period))


@attrs.frozen(kw_only=True)
class Nomination:
    """A subject put forward for an award (đề nghị khen thưởng).

    Args:
        id: Key of the nomination.
        campaign: Id of the campaign.
        subject: Who is put forward.
        form: The title or form of commendation asked for.
        achievement: What for.
        purpose: Interim, final, or for an unexpected achievement.
        proposer: Id of the actor in whose name it is made; ``None`` while nobody has taken it up.
        provision: Id of the campaign's award provision it comes under; ``None`` when the plan has none for it.

    >>> from datetime import date
    >>> from emulation.parties import Person
    >>> nomination = Nomination(
    ...     id="n-1",
    ...     campaign="dai-mach-2021",
    ...     subject=Person("p-1", "Nguyễn Thị Mẫu"),
    ...     form=AwardForm.CERTIFICATE_OF_COMMENDATION,
    ...     achievement=ClaimedAchievement(
    ...         "a-1", "Tiêm chủng an toàn", Period(date(2021, 9, 10), date(2021, 10, 30))
    ...     ),
    ...     purpose=AwardPurpose.FINAL,
    ... )
    >>> nomination.is_same_achievement(nomination)
    True
    """

    id: str = attrs.field(converter=to_key)
    campaign: str = attrs.field(converter=to_key)
    subject: Subject = attrs.field(validator=instance_of(*get_args(Subject)))
    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    achievement: ClaimedAchievement = attrs.field(validator=instance_of(ClaimedAchievement))
    purpose: AwardPurpose = attrs.field(validator=instance_of(AwardPurpose))
    proposer: str | None = attrs.field(default=None, converter=to_optional_key)
    provision: str | None = attrs.field(default=None, converter=to_optional_key)

    def is_same_achievement(self, other: Nomination) -> bool:
        """Say whether the other nomination puts the same subject forward for the same achievement."""
        return self.subject.id == other.subject.id and self.achievement.id == other.achievement.id
