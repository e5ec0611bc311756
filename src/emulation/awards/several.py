"""Several awards of one subject at one time: which prizes are paid (nhiều danh hiệu, hình thức cùng thời điểm)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from emulation.awards.prize import Prize
from emulation.core.fields import instance_of, to_key, to_optional_key
from emulation.law import Ruling
from emulation.parties import SubjectKind
from emulation.periods import Period

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["GivenAward", "PaymentRuling"]


@attrs.frozen(kw_only=True)
class GivenAward:
    """An award a subject receives together with others (danh hiệu, hình thức được tặng cùng lúc).

    Args:
        id: Key among those given together.
        award: Key of the award.
        recipient: Kind of subject.
        period: Time whose achievement it was given for; ``None`` when that is not known.
        achievement: Key of the achievement; ``None`` when that is not known.
    """

    id: str = attrs.field(converter=to_key)
    award: str = attrs.field(converter=to_key)
    recipient: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    period: Period | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Period))
    )
    achievement: str | None = attrs.field(default=None, converter=to_optional_key)


@attrs.frozen(kw_only=True)
class PaymentRuling:
    """Whether the prize of one award is paid beside the others (kết luận chi thưởng).

    Args:
        given: The award.
        ruling: Yes, no or not known, why, and by which text.
        prize: What it would be; ``None`` when that is not known.
    """

    given: GivenAward = attrs.field(validator=instance_of(GivenAward))
    ruling: Ruling = attrs.field(validator=instance_of(Ruling))
    prize: Prize | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Prize))
    )

    def text(self, language: Language = "vi") -> str:
        """Say the award and whether its prize is paid."""
        from emulation.awards.catalogue import find_award

        return f"{find_award(self.given.award).name(language)}: {self.ruling.text(language)}"
