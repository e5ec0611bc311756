"""Reasoning on standards: what an award asks for on a day, from every layer at once (tiêu chuẩn, điều kiện khen thưởng).

The order of questions: was the law of the day read, was this very standard read, does the law lay it down itself or leave it to a
layer below, and what else stands in the way. A layer below may lay down what was left to it and nothing else; where it speaks
without that, two texts claim to decide and the error is loud. A campaign may ask for more than the law, never for less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import attrs

from emulation.awards import (
    Delegation,
    DelegationScope,
    LayerKind,
    Restriction,
    RestrictionEffect,
    Standard,
    pending,
)
from emulation.core.truth import Truth
from emulation.eligibility import All, Assessment, Criterion, Node, Verdict
from emulation.i18n import Message, say
from emulation.law import (
    AwardForm,
    Citation,
    ConflictingProvisionsError,
    Matter,
    NoProvisionError,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.parties import SubjectKind
from emulation.rulebooks.rulebook import Rulebook

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["AwardAssessment", "AwardRule", "award_rule", "standard_in_force"]

V = TypeVar("V", bound=ProvisionValue)
Books = Sequence[tuple[LayerKind, Rulebook]]


@attrs.frozen(kw_only=True)
class AwardRule:
    """Everything an award asks for on a day, with the provisions it stands in (điều kiện khen thưởng trong ngày).

    Args:
        form: The title or form.
        kind: Kind of subject.
        variety: Which of several awards of the form; ``None`` for the form as such.
        on: Day of the decision: achievements are judged by the law of that day.
        standards: Standards that must hold together, the law's before those of layers below.
        restrictions: What must hold besides.
        missing: Criteria nobody can answer, because the layer they are left to was not loaded.
        delegations: Provisions that leave the standard to another layer.
    """

    form: AwardForm
    kind: SubjectKind
    variety: str | None
    on: date
    standards: tuple[Provision[Standard], ...]
    restrictions: tuple[Provision[Restriction], ...] = ()
    missing: tuple[Criterion, ...] = ()
    delegations: tuple[Provision[Delegation], ...] = ()

    @property
    def rule(self) -> Node:
        """The whole as one rule."""
        return All(
            (
                *(each.value.rule for each in self.standards),
                *self.missing,
                *(each.value.rule for each in self.restrictions),
            )
        )

    @property
    def provisions(self) -> tuple[Provision[ProvisionValue], ...]:
        """Every provision it rests on."""
        return (*self.standards, *self.delegations, *self.restrictions)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where they stand, each place once."""
        return tuple(dict.fromkeys(place for each in self.provisions for place in each.citations))

    @property
    def verification(self) -> Verification:
        """How well the weakest of them was read."""
        return Verification.weakest(*(each.verification for each in self.provisions))

    def assess(self, record: object) -> AwardAssessment:
        """Judge a record (xét điều kiện); see :meth:`.Rule.assess` for what records may be.

        Raises:
            InvalidValueError: An answer of the wrong kind.
            UnknownKeyError: An object lacks the attribute of a fact, or an answer is no choice on offer.
        """
        return AwardAssessment(award=self, assessment=self.rule.assess(record, on=self.on))


@attrs.frozen(kw_only=True)
class AwardAssessment:
    """A verdict on an award, and the provisions it rests on (kết quả xét điều kiện khen thưởng).

    Args:
        award: What was asked for.
        assessment: The verdict with its answers.
    """

    award: AwardRule
    assessment: Assessment

    @property
    def verdict(self) -> Verdict:
        """Eligible, ineligible, or undetermined."""
        return self.assessment.verdict

    @property
    def provisions(self) -> tuple[Provision[ProvisionValue], ...]:
        """Every provision the award rests on."""
        return self.award.provisions

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where they stand."""
        return self.award.citations

    @property
    def held(self) -> tuple[Provision[Restriction], ...]:
        """Restrictions that make the award wait, because they are not met or it is not known."""
        values, on = self.assessment.values, self.award.on
        return tuple(
            each
            for each in self.award.restrictions
            if each.value.effect is RestrictionEffect.HELD
            and each.value.rule.truth(values, on) is not Truth.YES
        )

    def text(self, language: Language = "vi") -> str:
        """Say the verdict, why, and which provisions were applied."""
        return "\n".join(
            [
                self.assessment.text(language),
                say(
                    "standards.applied",
                    language,
                    day=self.award.on,
                    provisions=", ".join(
                        f"{each.id} ({each.citation.text(language)})" for each in self.provisions
                    ),
                    verification=self.award.verification,
                ),
                *(each.note.text(language) for each in self.provisions if each.note is not None),
            ]
        )

    def __str__(self) -> str:
        return self.text("en")


def standard_in_force(
    books: Books, form: AwardForm, kind: SubjectKind, on: date, *, variety: str | None = None
) -> tuple[Provision[Standard], ...]:
    """Give the standards of an award that must hold together, the law's first (tiêu chuẩn có hiệu lực).

    Raises:
        NoProvisionError: The law of the day or the standard was not read, or it is left to a layer that was not loaded.
        ConflictingProvisionsError: Two texts claim to decide.
    """
    found, missing, _ = _standards(books, form, kind, on, variety)
    if missing:
        raise NoProvisionError(
            "standards.delegated",
            "the standard of {form.value} for {kind.value} on {day} is left to the layer {layer.value}, whose text is not loaded",
            form=form,
            kind=kind,
            day=on,
            layer=missing[0].value.to,
        )
    return found


def award_rule(
    books: Books,
    form: AwardForm,
    kind: SubjectKind,
    on: date,
    *,
    variety: str | None = None,
    restrictions: bool = True,
) -> AwardRule:
    """Give everything an award asks for on a day; see :meth:`Rulebook.award_rule`."""
    found, missing, delegations = _standards(books, form, kind, on, variety)
    return AwardRule(
        form=form,
        kind=kind,
        variety=variety,
        on=on,
        standards=found,
        restrictions=tuple(_restrictions(books, form, kind, on, variety)) if restrictions else (),
        missing=tuple(_missing(each, form) for each in missing),
        delegations=delegations,
    )


def in_force(books: Books, kind: type[V], on: date) -> Iterator[tuple[LayerKind, Provision[V]]]:
    """Give the provisions of one type in force on a day, layer by layer; a layer speaks only on days it was read for."""
    for layer, book in books:
        if book.is_read(on):
            yield from ((layer, each) for each in book.about(kind).on(on))


def _restrictions(
    books: Books, form: AwardForm, kind: SubjectKind, on: date, variety: str | None
) -> Iterable[Provision[Restriction]]:
    return (each for _, each in in_force(books, Restriction, on) if each.value.covers(form, kind, variety))


_Found = tuple[
    tuple[Provision[Standard], ...], tuple[Provision[Delegation], ...], tuple[Provision[Delegation], ...]
]


def _standards(books: Books, form: AwardForm, kind: SubjectKind, on: date, variety: str | None) -> _Found:
    """Give the standards in force, the delegations nobody answers, and all delegations that apply."""
    _refuse_unread(books, form, on)
    by_layer: dict[LayerKind, Provision[Standard]] = {}
    for layer, each in in_force(books, Standard, on):
        if each.value.question == (form.value, kind.value, variety or ""):
            if layer in by_layer:
                raise _conflict(form, on, by_layer[layer], each)
            by_layer[layer] = each
    delegations = tuple(
        each
        for _, each in in_force(books, Delegation, on)
        if variety is None and each.value.covers(form, kind)
    )
    found = _joined(by_layer, delegations, form, on)
    if not found and not delegations:
        raise NoProvisionError(
            "standards.none_in_force",
            "no standard of {form.value} for {kind.value} that was read is in force on {day}",
            form=form,
            kind=kind,
            day=on,
        )
    missing = tuple(each for each in delegations if each.value.to not in by_layer)
    return found, missing, delegations


def _joined(
    by_layer: dict[LayerKind, Provision[Standard]],
    delegations: tuple[Provision[Delegation], ...],
    form: AwardForm,
    on: date,
) -> tuple[Provision[Standard], ...]:
    """Put the layers together: what was left to a layer it lays down; a campaign adds; anything else is a conflict."""
    left_to = {each.value.to: each.value.scope for each in delegations}
    found: list[Provision[Standard]] = []
    for layer in sorted(by_layer, key=lambda each: each.rank):
        scope = left_to.get(layer)
        if scope is DelegationScope.WHOLE:
            found = []
        elif found and scope is None and layer is not LayerKind.CAMPAIGN:
            raise _conflict(form, on, found[-1], by_layer[layer])
        found.append(by_layer[layer])
    return tuple(found)


def _conflict(
    form: AwardForm, on: date, one: Provision[Standard], other: Provision[Standard]
) -> ConflictingProvisionsError:
    return ConflictingProvisionsError(
        "standards.conflict",
        "{one} and {other} both lay down the standard of {form.value} on {day}, and nothing leaves it to the lower one",
        one=str(one),
        other=str(other),
        form=form,
        day=on,
    )


def _refuse_unread(books: Books, form: AwardForm, on: date) -> None:
    _, top = books[0]
    if not top.is_read(on):
        raise NoProvisionError(
            "standards.day_not_read",
            "the standard of {form.value} on {day} is not known: the law was read for {read}",
            form=form,
            day=on,
            read=top.read,
        )
    unread = [each for each in top.unread if each.matter is Matter.STANDARD and on in each.in_force]
    if unread and form.is_statutory:
        raise NoProvisionError(
            "standards.not_verified",
            "the standard of {form.value} on {day} is not known: the text of {rows} was not verified",
            form=form,
            day=on,
            rows=", ".join(each.id for each in unread),
        )


def _missing(delegation: Provision[Delegation], form: AwardForm) -> Criterion:
    """Make the criterion that stands for the text nobody loaded, and says so in both languages."""
    key = f"standards.left_{delegation.value.scope.value}"
    words = Message.of(key, form=form, layer=delegation.value.to, citation=delegation.citation)
    made = pending(f"{delegation.id}.not-loaded", vi=words.text("vi"), en=words.text("en"))
    return attrs.evolve(made, citation=delegation.citation)
