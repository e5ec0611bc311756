"""What the law of a day asks of a vote, as rules that votes are counted by (quy định pháp luật về bỏ phiếu).

The rulebook holds thresholds as dated provisions; the council counts by :class:`emulation.awards.CouncilRules`. Here one
becomes the other. Where no threshold was read, or its base cannot be counted, there is no rule, and a vote on such a
case stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from emulation.awards import (
    AttendanceRule,
    CommendationKind,
    ConflictGround,
    CouncilRules,
    PassBase,
    PassRule,
    PlacesTie,
    RecusalPolicy,
)
from emulation.core.truth import Truth
from emulation.law import AwardForm
from emulation.law.provision import NoProvisionError, Provision
from emulation.procedure import QuorumRule, VoteBase
from emulation.rulebooks.procedure import ProcedureRules

__all__ = ["council_rules"]

_BASES = {VoteBase.ALL_MEMBERS: PassBase.ALL_MEMBERS, VoteBase.PRESENT: PassBase.PRESENT}


def council_rules(
    law: ProcedureRules,
    forms: Iterable[AwardForm],
    level: str,
    *,
    kind: CommendationKind = CommendationKind.ACHIEVEMENT,
    recused: RecusalPolicy = RecusalPolicy.KEEP_IN_BASE,
    recuse_for: Iterable[ConflictGround] = (),
    tie: PlacesTie = PlacesTie.NONE_STATED,
    own: Iterable[PassRule] = (),
) -> CouncilRules:
    """Give the rules of voting that the law of a day sets for a council (quy định về biểu quyết).

    Args:
        law: The procedure of the day of the session, such as ``national().on(day).procedure``.
        forms: The titles and forms that are voted on.
        level: Code of the level of the council.
        kind: Kind of commendation.
        recused: Whether members who stood back count in the base; what was read does not say.
        recuse_for: Grounds on which members must stand back, by the council's own rules.
        tie: What settles a tie for the last place, by the council's own rules.
        own: The council's own rules of passing, each for the forms it names. A threshold of the law that can be
            counted goes before them; whoever gives one for a form whose threshold was not read, or of which the
            text does not say what it is a share of, answers for that.

    >>> from datetime import date
    >>> from emulation.rulebooks.vietnam import national
    >>> law = national().on(date(2024, 11, 20)).procedure
    >>> rules = council_rules(law, [AwardForm.GRASSROOTS_FIGHTER, AwardForm.ADVANCED_WORKER], "commune")
    >>> rules.rule_for(AwardForm.GRASSROOTS_FIGHTER).share, rules.rule_for(AwardForm.ADVANCED_WORKER)
    (Fraction(4, 5), None)

    Raises:
        UnknownKeyError: No such level.
    """
    passing: list[PassRule] = []
    attendance: list[AttendanceRule] = []
    quorums, mine = law.quorums(level), tuple(own)
    for form in dict.fromkeys(forms):
        needed = [each for each in quorums if each.value.scope.covers(form, level, kind)]
        if any(each.value.base is not VoteBase.ALL_MEMBERS for each in needed):
            continue  # that quorum cannot be counted, so no vote on this form can be said to have passed
        attendance += [_attendance(each, form) for each in needed]
        rule = _passing(law, form, level, kind, recused) or next(
            (attrs.evolve(each, forms={form}) for each in mine if form in each.forms), None
        )
        if rule is not None:
            passing.append(rule)
    return CouncilRules(passing=passing, attendance=attendance, tie=tie, recuse_for=recuse_for)


def _attendance(provision: Provision[QuorumRule], form: AwardForm) -> AttendanceRule:
    rule = provision.value
    return AttendanceRule(
        share=rule.at_least,
        # That absent members are asked in writing does not say that they count as taking part.
        written_counts=None if rule.written_opinions else False,
        forms=[form],
        citations=provision.citations,
    )


def _passing(
    law: ProcedureRules, form: AwardForm, level: str, kind: CommendationKind, recused: RecusalPolicy
) -> PassRule | None:
    try:
        found = law.ballots(form, level, kind=kind)
    except NoProvisionError:
        return None
    if any(each.value.base not in _BASES for each in found):
        return None
    highest = max((each.value for each in found), key=lambda rule: (rule.at_least, rule.more_than))
    secret = {each.value.secret for each in found}
    return PassRule(
        share=highest.at_least,
        base=_BASES[highest.base],
        strict=highest.more_than,
        recused=recused,
        forms=[form],
        secret=True if Truth.YES in secret else False if Truth.NO in secret else None,
        citations=dict.fromkeys(place for each in found for place in each.citations),
    )
