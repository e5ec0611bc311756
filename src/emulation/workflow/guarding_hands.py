"""Guards about who acts and what a command brings: conflicts, separate hands, powers, levels (điều kiện về người thực hiện).

One function for each kind of guard, as in :mod:`emulation.workflow.guarding_cases`.
"""

from __future__ import annotations

from emulation.core.truth import Truth
from emulation.law import OfficeKind, Ruling
from emulation.parties import Level, levels_on
from emulation.workflow.asking import Asked, Blockers, cited
from emulation.workflow.blockers import Blocker, BlockerCode
from emulation.workflow.guards import (
    AuthorityOf,
    HasAuthority,
    LevelAbove,
    MustGive,
    NoConflict,
    OnlyForms,
    OnlyProposer,
    SeparateHands,
    Wanted,
)

__all__ = [
    "has_authority",
    "level_above",
    "must_give",
    "no_conflict",
    "only_forms",
    "only_proposer",
    "separate_hands",
]


# ---- who acts ----


def no_conflict(guard: NoConflict, asked: Asked) -> Blockers:
    """Ask whether nobody who acts has an interest in it."""
    command, setting, conflicts = asked.command, asked.context.setting, asked.context.conflicts
    subject = asked.case.file.nomination.subject
    body = getattr(subject, "body", None)
    for who in (
        (command.actor,)
        if command.on_behalf_of is None
        else dict.fromkeys((command.actor, command.principal))
    ):
        person = setting.person(who)
        if subject.id in {who, person} or (body is not None and body in {who, person}):
            yield cited(Blocker.of(BlockerCode.OWN_CASE, actor=who), guard, asked)
        elif who in conflicts or person in conflicts:
            yield cited(Blocker.of(BlockerCode.CONFLICT_OF_INTEREST, actor=who), guard, asked)


def separate_hands(guard: SeparateHands, asked: Asked) -> Blockers:
    """Ask whether nobody who proposed acts."""
    proposers = asked.case.file.proposed_by
    if not proposers:
        return
    setting, command = asked.context.setting, asked.command
    hands = {command.actor, setting.person(command.actor)}
    if command.on_behalf_of is not None:
        hands |= {command.principal, setting.person(command.principal)}
    for proposer in proposers:
        if proposer in hands or setting.person(proposer) in hands:
            yield cited(
                Blocker.of(BlockerCode.OWN_PROPOSAL, actor=command.actor, proposer=proposer), guard, asked
            )
            return


def only_proposer(guard: OnlyProposer, asked: Asked) -> Blockers:
    """Ask whether whoever acts is the one who proposed."""
    proposers, principal = asked.case.file.proposed_by, asked.command.principal
    if proposers and principal not in proposers:
        yield cited(
            Blocker.of(BlockerCode.OTHER_PROPOSER, actor=principal, proposer=proposers[-1]), guard, asked
        )


# ---- powers and levels ----

_ABOVE = {
    Level.CENTRAL: (OfficeKind.STATE_PRESIDENT, OfficeKind.PRIME_MINISTER, OfficeKind.MINISTER),
    Level.PROVINCE: (OfficeKind.PEOPLES_COMMITTEE_CHAIR, OfficeKind.DEPARTMENT_HEAD),
}
_CHAIR = (OfficeKind.PEOPLES_COMMITTEE_CHAIR,)


def has_authority(guard: HasAuthority, asked: Asked) -> Blockers:
    """Ask whether the law of the day gives the power to decide."""
    form = asked.case.form
    rulebook = asked.setting.rulebook
    if rulebook is None:
        yield cited(Blocker.of(BlockerCode.AUTHORITY_UNKNOWN, form=form), guard, asked)
        return
    level = asked.case.file.level
    if guard.whose is AuthorityOf.LEVEL or (guard.whose is AuthorityOf.GRANTER and level is not None):
        if level is None:
            yield cited(Blocker.of(BlockerCode.LEVEL_MISSING), guard, asked)
            return
        document = asked.command.document
        issued = None if document is None else document.issued
        on = asked.on if issued is None else min(issued, asked.on)
        offices = [(kind, level.value) for kind in _ABOVE.get(level, _CHAIR)]
    else:
        on = asked.on
        office = asked.setting.office_of(asked.command.principal)
        if office is None:
            yield cited(Blocker.of(BlockerCode.AUTHORITY_UNKNOWN, form=form), guard, asked)
            return
        offices = [office]
    rulings = [rulebook.may_decide(form, code, kind, on) for kind, code in offices]
    if not any(each.truth is Truth.YES for each in rulings):
        yield cited(_no_authority(rulings, asked), guard, asked)


def _no_authority(rulings: list[Ruling], asked: Asked) -> Blocker:
    is_no = all(each.truth is Truth.NO for each in rulings)
    code = BlockerCode.NO_AUTHORITY if is_no else BlockerCode.AUTHORITY_UNKNOWN
    telling = [each for each in rulings if is_no or each.truth is Truth.UNKNOWN]
    return Blocker.of(code, form=asked.case.form).resting_on(
        reasons=tuple(dict.fromkeys(each.reason for each in telling)),
        citations=tuple(dict.fromkeys(place for each in telling for place in each.citations)),
    )


def level_above(guard: LevelAbove, asked: Asked) -> Blockers:
    """Ask whether the level exists and stands above."""
    level = asked.command.level
    if level is None:
        yield cited(Blocker.of(BlockerCode.LEVEL_MISSING), guard, asked)
        return
    if level not in levels_on(asked.on):
        yield cited(Blocker.of(BlockerCode.LEVEL_ABOLISHED, level=level, day=asked.on), guard, asked)
    before = asked.case.file.level or asked.setting.campaign.level
    if before is not None and not level.is_above(before):
        yield cited(Blocker.of(BlockerCode.LEVEL_NOT_ABOVE, level=level, before=before), guard, asked)


# ---- what the command brings ----


def must_give(guard: MustGive, asked: Asked) -> Blockers:
    """Ask whether the command brings what it must."""
    if guard.what is Wanted.REASON and asked.command.reason is None:
        yield cited(Blocker.of(BlockerCode.REASON_MISSING), guard, asked)
    elif guard.what is Wanted.DOCUMENT and asked.command.document is None:
        yield cited(Blocker.of(BlockerCode.DOCUMENT_MISSING), guard, asked)


def only_forms(guard: OnlyForms, asked: Asked) -> Blockers:
    """Ask whether the form may go this way."""
    form = asked.case.form
    if form not in guard.forms:
        yield cited(
            Blocker.of(
                BlockerCode.FORM_NOT_HERE,
                form=form,
                forms=tuple(sorted(guard.forms, key=lambda each: each.value)),
            ),
            guard,
            asked,
        )
