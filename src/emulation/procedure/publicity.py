"""Consulting the public, announcing, presenting, and the certificate itself (công khai, công bố, trao tặng)."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from emulation.core.fields import instance_of, is_positive, one_of_types, to_optional_text, to_tuple
from emulation.law import Matter
from emulation.periods import DayOffset
from emulation.procedure.scope import ProcedureScope

__all__ = [
    "AnnouncementPrinciple",
    "AnnouncementRule",
    "CertificateFormat",
    "PresentationRule",
    "PublicNotice",
]


@attrs.frozen(kw_only=True)
class PublicNotice:
    """Publishing who is proposed, for everybody to comment (công khai lấy ý kiến nhân dân).

    Args:
        length: How long; ``None`` when the text fixes no length.
        scope: Awards and level of the body that publishes.
        is_minimum: Whether it may be longer.
        before_council: Whether it has to be over before the council meets.
    """

    matter: ClassVar[Matter] = Matter.PUBLIC_NOTICE

    length: DayOffset | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(DayOffset))
    )
    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))
    is_minimum: bool = attrs.field(default=False, validator=instance_of(bool))
    before_council: bool = attrs.field(default=False, validator=instance_of(bool))

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers, for the cases of its scope: how long it is published."""
        return ("length",)


class AnnouncementPrinciple(Enum):
    """How awards are announced (nguyên tắc công bố)."""

    NO_SEPARATE_CEREMONY = "no_separate_ceremony"
    """Joined to another event, unless the achievement was unexpected."""
    ANNOUNCED_ONCE = "announced_once"
    HIGHER_FIRST = "higher_first"
    COLLECTIVE_BEFORE_INDIVIDUAL = "collective_before_individual"
    LIVING_BEFORE_POSTHUMOUS = "living_before_posthumous"
    AT_YEAR_END_SUMMING_UP = "at_year_end_summing_up"


@attrs.frozen(kw_only=True)
class AnnouncementRule:
    """In which order and where awards are announced (nghi thức công bố).

    Args:
        principles: In the order of the text.
        scope: What it applies to.
    """

    matter: ClassVar[Matter] = Matter.ANNOUNCEMENT

    principles: tuple[AnnouncementPrinciple, ...] = attrs.field(
        converter=to_tuple, validator=one_of_types(AnnouncementPrinciple)
    )
    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))


@attrs.frozen(kw_only=True)
class PresentationRule:
    """Who presents an award (trao tặng).

    Args:
        by_competent_person: Whether the one who is competent to award presents it.
        may_delegate: Whether the presentation may be delegated.
    """

    matter: ClassVar[Matter] = Matter.PRESENTATION

    by_competent_person: bool = attrs.field(validator=instance_of(bool))
    may_delegate: bool = attrs.field(validator=instance_of(bool))


@attrs.frozen(kw_only=True)
class CertificateFormat:
    """How a certificate looks and is numbered (mẫu giấy khen, số sổ vàng).

    Args:
        scope: What it applies to.
        width_mm: Width in millimetres; ``None`` when this rule is silent.
        height_mm: Height in millimetres.
        national_emblem: Whether the national emblem stands on it.
        background: Colour of the ground.
        golden_book_number: Whether the number in the golden book stands below number and date of the decision: it
            is the ordinal number of the recipient in the decision.
    """

    matter: ClassVar[Matter] = Matter.CERTIFICATE_FORMAT

    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))
    width_mm: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
    height_mm: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
    national_emblem: bool = attrs.field(default=False, validator=instance_of(bool))
    background: str | None = attrs.field(default=None, converter=to_optional_text)
    golden_book_number: bool = attrs.field(default=False, validator=instance_of(bool))
