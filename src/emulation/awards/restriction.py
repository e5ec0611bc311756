"""Restrictions: what must hold besides the standard, or the award waits or fails (hạn chế, trường hợp không xét).

Types only; the provisions with their days stand in the rulebooks. A restriction is a rule that must *hold*: "nothing is pending",
"the initiative was not used before". Where the fact is not known, the award is neither granted nor refused.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

import attrs

from emulation.core.fields import instance_of, one_of_types, to_frozenset, to_optional_key
from emulation.core.quantity import Exact, exact
from emulation.eligibility import Node
from emulation.eligibility.rule import as_node
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, Matter
from emulation.parties import SubjectKind
from emulation.periods import Period

if TYPE_CHECKING:
    from emulation.eligibility import Assessment, Rule

__all__ = ["CountedTime", "CountedTimeKind", "CountingStart", "Restriction", "RestrictionEffect", "TenureCut"]


class RestrictionEffect(Enum):
    """What follows when a restriction is not met (hệ quả)."""

    REFUSED = "refused"
    """The award is not given."""
    HELD = "held"
    """Nothing is proposed or awarded until the matter is settled."""


def _rule(rule: Rule) -> Node:
    return as_node(rule)


@attrs.frozen(kw_only=True)
class Restriction:
    """Something that must hold besides the standard (điều kiện, hạn chế).

    Args:
        rule: What must hold.
        forms: Forms it concerns; empty for every form on the list of the law.
        kinds: Kinds of subject; empty for every kind.
        variety: Which of several awards of one form; ``None`` for all of them.
        effect: What follows when it does not hold.

    Raises:
        InvalidValueError: Something that is no rule.
    """

    matter: ClassVar[Matter] = Matter.RESTRICTION

    rule: Node = attrs.field(converter=_rule)
    forms: frozenset[AwardForm] = attrs.field(
        default=frozenset[AwardForm](), converter=to_frozenset, validator=one_of_types(AwardForm)
    )
    kinds: frozenset[SubjectKind] = attrs.field(
        default=frozenset[SubjectKind](), converter=to_frozenset, validator=one_of_types(SubjectKind)
    )
    variety: str | None = attrs.field(default=None, converter=to_optional_key)
    effect: RestrictionEffect = attrs.field(
        default=RestrictionEffect.REFUSED, validator=instance_of(RestrictionEffect)
    )

    def covers(self, form: AwardForm, kind: SubjectKind, variety: str | None = None) -> bool:
        """Say whether it concerns that award for that kind of subject; praise outside the list never is."""
        return (
            (form in self.forms if self.forms else form.is_statutory)
            and (not self.kinds or kind in self.kinds)
            and (self.variety is None or self.variety == variety)
        )

    def assess(self, record: object, *, on: date | None = None) -> Assessment:
        """Judge a record by this restriction alone; see :meth:`.Rule.assess`."""
        return self.rule.assess(record, on=on)


@attrs.frozen
class CountingStart:
    """From which day achievements for the next proposal count (mốc tính thành tích lần sau).

    Args:
        from_decision: Whether the day of the decision stands in where the earlier decision names no achievement period.

    >>> rule = CountingStart(from_decision=True)
    >>> rule.first_day(Period.of_year(2020), decided=date(2021, 3, 1))
    datetime.date(2021, 1, 1)
    >>> rule.first_day(None, decided=date(2021, 3, 1))
    datetime.date(2021, 3, 1)
    """

    matter: ClassVar[Matter] = Matter.COUNTING_START

    from_decision: bool = attrs.field(validator=instance_of(bool))

    def first_day(self, period: Period | None, decided: date | None) -> date | None:
        """Give the first day that counts for the next proposal; ``None`` when it is not known.

        Args:
            period: Achievement period written in the earlier decision; ``None`` when it names none.
            decided: Day the earlier decision was issued; itself counted.
        """
        if period is not None and period.end is not None:
            return period.end + timedelta(days=1)
        return decided if period is None and self.from_decision else None


class CountedTimeKind(Enum):
    """Time away from work about which the law says whether it counts (thời gian được tính)."""

    MATERNITY_LEAVE = "maternity_leave"
    SHORT_TRAINING = "short_training"
    LONG_TRAINING = "long_training"
    TREATMENT_AFTER_RESCUE = "treatment_after_rescue"


@attrs.frozen(kw_only=True)
class CountedTime:
    """Time away from work that counts as time worked (thời gian được tính để xét).

    Args:
        time: Which time.
        forms: Forms it counts for; empty for every title and form.
    """

    matter: ClassVar[Matter] = Matter.COUNTED_TIME

    time: CountedTimeKind = attrs.field(validator=instance_of(CountedTimeKind))
    forms: frozenset[AwardForm] = attrs.field(
        default=frozenset[AwardForm](), converter=to_frozenset, validator=one_of_types(AwardForm)
    )

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: which time, for which forms."""
        return (self.time.value, *sorted(each.value for each in self.forms))


@attrs.frozen
class TenureCut:
    """Tenure asked of a woman in office is cut for long contribution (giảm thời gian giữ chức vụ đối với nữ).

    Args:
        cut: Share that is taken off, more than 0 and less than 1.

    >>> TenureCut("1/3").required(15)
    Fraction(10, 1)

    Raises:
        InvalidValueError: No share between 0 and 1.
    """

    matter: ClassVar[Matter] = Matter.TENURE_CUT

    cut: Fraction = attrs.field(converter=exact)

    def __attrs_post_init__(self) -> None:
        if not 0 < self.cut < 1:
            raise InvalidValueError(
                "awards.no_share",
                "a share of more than 0 and less than 1 is expected, found {found}",
                path=("cut",),
                found=self.cut,
            )

    def required(self, years: Exact) -> Fraction:
        """Give the years asked of a woman where others need so many; exact, fractions of a year kept."""
        return exact(years) * (1 - self.cut)
