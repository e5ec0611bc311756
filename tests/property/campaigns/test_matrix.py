"""The matrix against a naive reading, and monotone in what is known."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import given
from hypothesis import strategies as st

from emulation.campaigns import Campaign, Duty, DutyVerb, Reach
from emulation.core import Truth
from emulation.parties import NOWHERE, Body, Office, Scope, Subject
from emulation.testing.campaigns import campaigns
from emulation.testing.parties import subjects

DAYS = st.dates(date(2021, 9, 1), date(2021, 12, 1))
VERBS = st.sampled_from(DutyVerb)


def naive(plan: Campaign, duty: Duty, actor: str, subject: Subject, day: date) -> Truth:
    """One duty read aloud: is it the day, and is the subject within reach?"""
    first = min(each for each in (plan.days.start, plan.document.issued) if each is not None)
    in_time = Truth.of(day in duty.when if duty.when is not None else first <= day)
    body = plan.elements[actor]
    if isinstance(body, Office):
        body = plan.elements[body.body]
    assert isinstance(body, Body)
    if duty.reach is Reach.WHOLE:
        within = Truth.any(group.scope.covers(subject, plan.territory).truth for group in plan.groups)
        within = within if plan.groups else Truth.YES
    elif duty.reach is Reach.SCOPE:
        assert duty.scope is not None
        within = duty.scope.covers(subject, plan.territory).truth
    elif duty.reach is Reach.OWN_TERRITORY:
        within = (
            Truth.UNKNOWN
            if body.territory is None
            else Scope(territories=[body.territory]).covers(subject, plan.territory).truth
        )
    elif duty.reach is Reach.OWN_MEMBERS:
        within = Scope(members_of=[body.id]).covers(subject, plan.territory).truth
    else:
        place = getattr(subject, "works_at", getattr(subject, "body", NOWHERE))
        within = Truth.of(None if place is None else place == body.id)
    return in_time & within


@given(campaigns(), VERBS, subjects(), DAYS)
def test_permissions_are_the_duties_read_aloud(
    plan: Campaign, verb: DutyVerb, subject: Subject, day: date
) -> None:
    found = [each for each in plan.matrix.permissions(verb, subject, day) if isinstance(each.source, Duty)]
    expected = [
        (duty, actor, naive(plan, duty, actor, subject, day))
        for duty in plan.duties
        if verb in duty.verbs
        for actor in duty.lead
    ]
    assert [(each.source, each.actor, each.truth) for each in found] == expected
    for each in found:
        assert each.reasons
        assert all(reason.text("vi") and reason.text("en") for reason in each.reasons)


@given(campaigns(), VERBS, subjects(), DAYS)
def test_an_answer_sums_up_its_permissions(
    plan: Campaign, verb: DutyVerb, subject: Subject, day: date
) -> None:
    for actor in ("committee", "station-head"):
        answer = plan.matrix.may(actor, verb, subject, day)
        assert answer.truth is Truth.any(each.truth for each in answer.permissions)
        assert all(each.actor == actor for each in answer.permissions)
        assert all(each.actor != actor and each.truth is Truth.YES for each in answer.others)
        assert answer.all_reasons
        assert plan.matrix.explain(answer, "vi")


FACTS = ("sectors", "blocs", "residence", "categories", "works_at", "memberships", "body", "body_kind")


@given(st.data(), campaigns(), VERBS, subjects(), DAYS)
def test_forgetting_a_fact_never_decides_anything(
    data: st.DataObject, plan: Campaign, verb: DutyVerb, subject: Subject, day: date
) -> None:
    """What is known without a fact stays so with it: a yes or no may become unknown, and never the opposite."""
    known = [name for name in FACTS if getattr(subject, name, None) is not None]
    if not known:
        return
    forgotten = attrs.evolve(subject, **{data.draw(st.sampled_from(known)): None})  # type: ignore[arg-type]
    for before, after in zip(
        plan.matrix.permissions(verb, subject, day),
        plan.matrix.permissions(verb, forgotten, day),
        strict=True,
    ):
        assert after.truth in {before.truth, Truth.UNKNOWN}


@given(campaigns())
def test_every_generated_plan_is_checked_and_shown(plan: Campaign) -> None:
    for finding in plan.check():
        assert finding.text("vi")
        assert finding.text("en")
    for table in (*plan.overview("en"), plan.matrix.table("vi")):
        assert table.text()
