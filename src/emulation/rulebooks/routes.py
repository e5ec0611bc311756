"""Who decides a form of award, who proposes it, and the way up between them (tuyến trình khen thưởng).

The way goes by the levels of government that exist on the day. Where the rule that sends a dossier on was not read,
the way still follows the levels, since who decides at its end is known, and the step says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.law import (
    LEVEL_CODES,
    AbolishedLevel,
    AwardForm,
    DecidingBar,
    DecidingPower,
    Matter,
    OfficeKind,
    Provision,
    Ruling,
)
from emulation.law.offices import to_level_code
from emulation.procedure import (
    Decider,
    Deciders,
    ProposalBasis,
    ProposalRule,
    Route,
    RouteAct,
    RouteStep,
)
from emulation.rulebooks.powers import level_message, rule_on_decision, ruling_on
from emulation.rulebooks.rulebook import Rulebook

__all__ = ["deciders_of", "route_of", "rule_on_proposal"]

_CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
_LEVELS_OF_CHAIRS = LEVEL_CODES[1:4]


def deciders_of(book: Rulebook, form: AwardForm, on: date) -> Deciders:
    """Give everybody who decides a form of award on a day (thẩm quyền theo hình thức khen thưởng).

    Args:
        book: The rulebook.
        form: The form.
        on: Day of the decision.

    >>> from emulation.rulebooks.vietnam import national
    >>> found = deciders_of(national(), AwardForm.GRASSROOTS_FIGHTER, date(2026, 7, 1))
    >>> [(each.level, each.kind.value) for each in found.offices if each.level == "commune"]
    [('commune', 'peoples_committee_chair')]
    """
    if not book.is_read(on):
        return Deciders(
            form=form,
            on=on,
            offices=(),
            absence=Message.of("law.ruling.day_not_read", day=on, read=book.read),
        )
    offices = tuple(
        Decider(level=level, kind=kind, ruling=_granted(book, form, level, kind, on, each))
        for each in book.about(DecidingPower).on(on)
        if form in each.value.forms
        for kind in sorted(each.value.kinds, key=lambda kind: kind.value) or (None,)
        for level in _levels(each.value)
        if not _is_refused(book, form, level, kind, on)
    )
    unread = tuple(dict.fromkeys(each.id for each in book.gaps(Matter.DECIDING_POWER, on)))
    key = "procedure.deciders_not_read" if not offices else "procedure.further_deciders_not_read"
    absence = Message.of(key, form=form, rows=unread) if unread or not offices else None
    return Deciders(form=form, on=on, offices=offices, absence=absence, unread=unread)


def _levels(power: DecidingPower) -> tuple[str | None, ...]:
    return tuple(level for level in LEVEL_CODES if level in power.levels) or (None,)


def _is_refused(
    book: Rulebook, form: AwardForm, level: str | None, kind: OfficeKind | None, on: date
) -> bool:
    """Say whether another rule takes away what a list grants: a bar, or a level that is gone."""
    if level is None or kind is None:
        return False
    return rule_on_decision(book, form, level, kind, on).truth is not Truth.YES


def _granted(
    book: Rulebook,
    form: AwardForm,
    level: str | None,
    kind: OfficeKind | None,
    on: date,
    power: Provision[DecidingPower],
) -> Ruling:
    if level is not None and kind is not None:
        return rule_on_decision(book, form, level, kind, on)
    return ruling_on(book, on, Truth.YES, Message.of("law.ruling.may_decide", form=form), [power])


def rule_on_proposal(
    book: Rulebook,
    form: AwardForm,
    level: str,
    kind: OfficeKind,
    on: date,
    *,
    manages: Truth = Truth.UNKNOWN,
) -> Ruling:
    """Say whether an office may propose an award to a higher one (quyền đề nghị khen thưởng).

    Args:
        book: The rulebook.
        form: The form.
        level: Code of its level.
        kind: Kind of office.
        on: Day of the proposal.
        manages: Whether it manages organisation, staff and payroll of those it proposes.

    >>> from emulation.rulebooks.vietnam import national
    >>> chair = OfficeKind.PEOPLES_COMMITTEE_CHAIR
    >>> rule_on_proposal(
    ...     national(), AwardForm.GRASSROOTS_FIGHTER, "commune", chair, date(2021, 9, 10)
    ... ).provisions
    ('A-10',)

    Raises:
        UnknownKeyError: No such level.
    """
    decision = rule_on_decision(book, form, to_level_code(level), kind, on)
    if decision.reason.key in {"law.ruling.day_not_read", "law.ruling.level_abolished"}:
        return decision
    bars = [
        each
        for each in book.about(DecidingBar).on(on)
        if each.value.proposes_to is not None and each.value.covers(level, kind, form)
    ]
    if bars:
        return ruling_on(book, on, Truth.YES, decision.reason, bars)
    rules = _rules_on_proposing(book, level, kind, on)
    if not rules:
        return Ruling(truth=Truth.UNKNOWN, reason=Message("procedure.way_not_read"))
    if rules[0].value.basis is ProposalBasis.SAME_LEVEL_BODY:
        reason = Message.of("procedure.proposes_to", level=level_message(rules[0].value.to_level or level))
        return ruling_on(book, on, Truth.YES, reason, rules[:1])
    if manages is Truth.UNKNOWN:
        return Ruling(truth=Truth.UNKNOWN, reason=Message("procedure.manager_missing"))
    key = "procedure.proposes_own" if manages is Truth.YES else "procedure.proposes_nobody_else"
    return ruling_on(book, on, manages, Message(key), rules[:1])


def _rules_on_proposing(
    book: Rulebook, level: str, kind: OfficeKind, on: date
) -> list[Provision[ProposalRule]]:
    """Give the rules on proposing that cover an office, those that name offices first."""
    found = [each for each in book.about(ProposalRule).on(on) if each.value.covers(level, kind)]
    return sorted(found, key=lambda each: not each.value.kinds)


def route_of(
    book: Rulebook,
    form: AwardForm,
    from_level: str,
    kind: OfficeKind,
    on: date,
    *,
    managed_by: str | None = None,
) -> Route:
    """Give the way of a dossier from an office up to the one that decides (tuyến trình).

    Args:
        book: The rulebook.
        form: The form of award.
        from_level: Level of the office that begins.
        kind: Kind of the office that begins.
        on: Day of the decision.
        managed_by: Level that manages organisation, staff and payroll of a unit that is no People's Committee.

    >>> from emulation.rulebooks.vietnam import national
    >>> chair = OfficeKind.PEOPLES_COMMITTEE_CHAIR
    >>> way = route_of(national(), AwardForm.PROVINCIAL_DIPLOMA, "commune", chair, date(2021, 9, 10))
    >>> [(step.level, step.act.value) for step in way.steps]
    [('commune', 'proposes'), ('district', 'proposes'), ('province', 'decides')]

    Raises:
        UnknownKeyError: No such level.
    """
    way = _walk(book, form, to_level_code(from_level), kind, on, managed_by and to_level_code(managed_by))
    return Route(form=form, on=on, steps=tuple(way))


def _walk(
    book: Rulebook, form: AwardForm, level: str, kind: OfficeKind, on: date, managed_by: str | None
) -> Iterator[RouteStep]:
    while True:
        ruling = rule_on_decision(book, form, level, kind, on)
        following = None
        if ruling.truth is Truth.YES:
            act = RouteAct.DECIDES
        elif ruling.reason.key == "law.ruling.level_abolished":
            act = RouteAct.REFUSED
        else:
            following = _next(book, level, kind, on, managed_by) if _goes_on(ruling) else None
            act = RouteAct.UNKNOWN if following is None else RouteAct.PROPOSES
        onward = None if following is None else _onward(book, form, level, kind, on)
        yield RouteStep(level=level, kind=kind, act=act, ruling=ruling, onward=onward)
        if following is None:
            return
        level, kind = following


def _goes_on(ruling: Ruling) -> bool:
    """Say whether a dossier goes on: the office may not decide, or is none that a list of powers speaks of."""
    return ruling.truth is Truth.NO or ruling.reason.key == "law.ruling.office_not_listed"


def _next(
    book: Rulebook, level: str, kind: OfficeKind, on: date, managed_by: str | None
) -> tuple[str, OfficeKind] | None:
    if kind is OfficeKind.STATE_PRESIDENT:
        return None
    if kind is OfficeKind.PRIME_MINISTER:
        return "central", OfficeKind.STATE_PRESIDENT
    if kind is OfficeKind.MINISTER:
        return "central", OfficeKind.PRIME_MINISTER
    if kind is _CHAIR:
        return _above(book, level, on)
    if kind is OfficeKind.DEPARTMENT_HEAD and level == "province":
        return "province", _CHAIR
    if kind is OfficeKind.AGENCY_HEAD and level == "central":
        return "central", OfficeKind.MINISTER
    rules = _rules_on_proposing(book, level, kind, on)
    same_level = [each.value.to_level for each in rules if each.value.to_level is not None]
    to_level = same_level[0] if same_level else managed_by
    if to_level is None or to_level == "grassroots":
        return None
    return (to_level, _CHAIR) if to_level in _LEVELS_OF_CHAIRS else ("central", OfficeKind.MINISTER)


def _above(book: Rulebook, level: str, on: date) -> tuple[str, OfficeKind]:
    gone = {each.value.level for each in book.about(AbolishedLevel).on(on)}
    for code in reversed(LEVEL_CODES[: LEVEL_CODES.index(level)]):
        if code in _LEVELS_OF_CHAIRS and code not in gone:
            return code, _CHAIR
    return "central", OfficeKind.PRIME_MINISTER


def _onward(book: Rulebook, form: AwardForm, level: str, kind: OfficeKind, on: date) -> Ruling:
    # Who walks up the levels proposes the people of his own management; the question is asked on that footing.
    return rule_on_proposal(book, form, level, kind, on, manages=Truth.YES)
