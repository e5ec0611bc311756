"""Who may decide an award, who may not, and what was not read about it (thẩm quyền khen thưởng).

Types only; the provisions with their days stand in the rulebooks.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from emulation.core.fields import instance_of, one_of_types, to_frozenset, to_key, to_keys
from emulation.i18n.message import Message
from emulation.law.forms import AwardForm
from emulation.law.offices import OfficeKind, to_level_code, to_level_codes
from emulation.law.provision import Matter
from emulation.periods import Period

__all__ = ["AbolishedLevel", "DecidingBar", "DecidingPower", "Unread"]


@attrs.frozen(kw_only=True)
class DecidingPower:
    """Power to decide forms of award (thẩm quyền quyết định khen thưởng).

    Args:
        forms: Forms it covers.
        kinds: Offices that have it; empty for every office.
        levels: Levels at which they have it; empty for every level.
        is_whole_list: Whether the provision names everything these offices may decide, so that another form
            is refused.

    >>> power = DecidingPower(
    ...     forms={AwardForm.ADVANCED_WORKER}, kinds={OfficeKind.PEOPLES_COMMITTEE_CHAIR}, levels={"commune"}
    ... )
    >>> (
    ...     power.covers("commune", OfficeKind.PEOPLES_COMMITTEE_CHAIR),
    ...     power.covers("province", OfficeKind.MINISTER),
    ... )
    (True, False)
    """

    matter: ClassVar[Matter] = Matter.DECIDING_POWER

    forms: frozenset[AwardForm] = attrs.field(converter=to_frozenset, validator=one_of_types(AwardForm))
    kinds: frozenset[OfficeKind] = attrs.field(
        default=frozenset[OfficeKind](), converter=to_frozenset, validator=one_of_types(OfficeKind)
    )
    levels: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_level_codes)
    is_whole_list: bool = attrs.field(default=True, validator=instance_of(bool))

    def covers(self, level: str, kind: OfficeKind) -> bool:
        """Say whether the provision speaks of an office of that level and kind."""
        return (not self.kinds or kind in self.kinds) and (not self.levels or level in self.levels)


@attrs.frozen(kw_only=True)
class DecidingBar:
    """A rule that an office may not decide some forms (không có thẩm quyền).

    Args:
        forms: Forms it may not decide.
        kinds: Offices it bars.
        levels: Levels at which it bars them; empty for every level.
        proposes_to: Level whose office it may propose the award to; ``None`` when the rule does not say.
    """

    matter: ClassVar[Matter] = Matter.DECIDING_BAR

    forms: frozenset[AwardForm] = attrs.field(converter=to_frozenset, validator=one_of_types(AwardForm))
    kinds: frozenset[OfficeKind] = attrs.field(converter=to_frozenset, validator=one_of_types(OfficeKind))
    levels: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_level_codes)
    proposes_to: str | None = attrs.field(default=None, converter=attrs.converters.optional(to_level_code))

    def covers(self, level: str, kind: OfficeKind, form: AwardForm) -> bool:
        """Say whether it bars that office from that form."""
        return form in self.forms and kind in self.kinds and (not self.levels or level in self.levels)


@attrs.frozen
class AbolishedLevel:
    """A level of government that no longer exists (cấp chính quyền đã kết thúc hoạt động).

    Args:
        level: The level.
        powers_moved_to: Levels that took over its powers.
    """

    matter: ClassVar[Matter] = Matter.ABOLISHED_LEVEL

    level: str = attrs.field(converter=to_level_code)
    powers_moved_to: frozenset[str] = attrs.field(converter=to_level_codes)


@attrs.frozen(kw_only=True)
class Unread:
    """Law that exists but was not read in any source (quy định chưa được kiểm chứng).

    Nothing is coded from memory. An entry of this kind says so for some offices and days, and questions about
    them are answered with "not known".

    Args:
        id: Row of facts that is marked as not verified.
        matter: What it is about.
        in_force: Days concerned.
        kinds: Offices concerned; empty for every office.
        levels: Levels concerned; empty for every level.
        forms: Forms of award concerned; empty for every form.
        awards: Keys of the awards concerned, where it is about prize money; empty for every award.
        recipients: Kinds of subject concerned; empty for every kind.
        note: What is known of the missing text.
    """

    id: str = attrs.field(converter=to_key)
    matter: Matter = attrs.field(validator=instance_of(Matter))
    in_force: Period = attrs.field(validator=instance_of(Period))
    kinds: frozenset[OfficeKind] = attrs.field(
        default=frozenset[OfficeKind](), converter=to_frozenset, validator=one_of_types(OfficeKind)
    )
    levels: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_level_codes)
    forms: frozenset[AwardForm] = attrs.field(
        default=frozenset[AwardForm](), converter=to_frozenset, validator=one_of_types(AwardForm)
    )
    awards: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_keys)
    recipients: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_keys)
    note: Message = attrs.field(validator=instance_of(Message))

    def covers(self, level: str, kind: OfficeKind, on: date) -> bool:
        """Say whether it concerns an office of that level and kind on the day."""
        return (
            on in self.in_force
            and (not self.kinds or kind in self.kinds)
            and (not self.levels or level in self.levels)
        )

    def covers_prize(self, award: str, recipient: str) -> bool:
        """Say whether it concerns the prize of that award for that kind of subject."""
        return (not self.awards or award in self.awards) and (
            not self.recipients or recipient in self.recipients
        )
