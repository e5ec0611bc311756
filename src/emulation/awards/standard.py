"""Standards: what a title or form is given for, as a rule, and who fixes the details (tiêu chuẩn khen thưởng).

Types only; the provisions with their days stand in the rulebooks. A standard is an eligibility rule whose criteria say in both
languages what they ask and where it is laid down. Where the law leaves a standard to another layer, a :class:`Delegation` says
so, and the answer without that layer is "not known".
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

import attrs

from emulation.core.fields import instance_of, one_of_types, to_frozenset, to_key, to_optional_key
from emulation.eligibility import UNDETERMINED, Criterion, Node
from emulation.eligibility.rule import as_node
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, Matter
from emulation.parties import SubjectKind

if TYPE_CHECKING:
    from datetime import date

    from emulation.eligibility import Assessment, Rule

__all__ = ["Delegation", "DelegationScope", "LayerKind", "Standard", "pending"]


class LayerKind(Enum):
    """Who lays down a rule (tầng quy định), the highest first."""

    NATIONAL = "national"
    PROVINCE = "province"
    CAMPAIGN = "campaign"

    @property
    def rank(self) -> int:
        """Place in the order, 0 for the national law."""
        return list(LayerKind).index(self)


def _rule(rule: Rule) -> Node:
    return as_node(rule)


@attrs.frozen(kw_only=True)
class Standard:
    """What a title or form is given for (tiêu chuẩn).

    Args:
        form: The title or form.
        kind: Kind of subject.
        rule: What must hold, as a rule over facts; its criteria cite the law.
        variety: Which of several awards of one form: the class of an order, or a certificate with a standard of its own;
            ``None`` for the form as such.

    >>> from emulation.awards.facts import EXEMPLARY
    >>> standard = Standard(
    ...     form=AwardForm.CERTIFICATE_OF_COMMENDATION, kind=SubjectKind.PERSON, rule=EXEMPLARY.is_true()
    ... )
    >>> standard.assess({"exemplary": None}).verdict.value
    'undetermined'

    Raises:
        InvalidValueError: Something that is no rule.
    """

    matter: ClassVar[Matter] = Matter.STANDARD

    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    kind: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    rule: Node = attrs.field(converter=_rule)
    variety: str | None = attrs.field(default=None, converter=to_optional_key)

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: form, kind of subject and variety."""
        return (self.form.value, self.kind.value, self.variety or "")

    def assess(self, record: object, *, on: date | None = None) -> Assessment:
        """Judge a record by this standard alone; see :meth:`.Rule.assess`."""
        return self.rule.assess(record, on=on)


class DelegationScope(Enum):
    """How much the law leaves to the layer below (phạm vi giao quy định)."""

    WHOLE = "whole"
    """The lower layer lays down the whole rule."""
    DETAILS = "details"
    """The law lays down the frame, the lower layer the details: both must hold."""


@attrs.frozen(kw_only=True)
class Delegation:
    """A rule that another layer lays down the standards of some forms (giao bộ, ngành, tỉnh quy định).

    Args:
        forms: Forms it concerns.
        kinds: Kinds of subject; empty for every kind.
        scope: Whether the whole standard or its details.
        to: The layer.
    """

    matter: ClassVar[Matter] = Matter.DELEGATION

    forms: frozenset[AwardForm] = attrs.field(converter=to_frozenset, validator=one_of_types(AwardForm))
    kinds: frozenset[SubjectKind] = attrs.field(
        default=frozenset[SubjectKind](), converter=to_frozenset, validator=one_of_types(SubjectKind)
    )
    scope: DelegationScope = attrs.field(validator=instance_of(DelegationScope))
    to: LayerKind = attrs.field(default=LayerKind.PROVINCE, validator=instance_of(LayerKind))

    def __attrs_post_init__(self) -> None:
        if not self.forms:
            raise InvalidValueError(
                "awards.delegation_of_nothing", "a delegation names at least one form", path=("forms",)
            )
        if self.to is LayerKind.NATIONAL:
            raise InvalidValueError(
                "awards.delegation_upwards",
                "a rule is left to a layer below the national law, found {found}",
                path=("to",),
                found=self.to.value,
            )

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: forms and kinds of subject."""
        return (*sorted(each.value for each in self.forms), *sorted(each.value for each in self.kinds))

    def covers(self, form: AwardForm, kind: SubjectKind) -> bool:
        """Say whether it concerns that form for that kind of subject."""
        return form in self.forms and (not self.kinds or kind in self.kinds)


def pending(code: str, *, vi: str, en: str) -> Criterion:
    """Make a criterion that nobody can answer yet: what it asks for was not read (tiêu chí chưa có căn cứ).

    Args:
        code: Its code, such as the row of facts.
        vi: What is missing, in Vietnamese.
        en: The same in English.

    >>> pending("G-06", vi="Tỉnh chưa quy định", en="The province has not said").rule == UNDETERMINED
    True
    """
    return Criterion(to_key(code), UNDETERMINED, vi=vi, en=en)
