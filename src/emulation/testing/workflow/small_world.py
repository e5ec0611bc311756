"""A small plan under the shipped procedure, in which everything can be tried."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs

from emulation.awards import AwardPurpose, ClaimedAchievement, Nomination
from emulation.campaigns import (
    AwardMoment,
    AwardProvision,
    Duty,
    DutyVerb,
    Entry,
    Journal,
    Reach,
    ReviewHeld,
    ReviewKind,
)
from emulation.core import Truth
from emulation.eligibility import ALWAYS
from emulation.i18n import Message
from emulation.law import AwardForm, Citation
from emulation.parties import Office, Person, Scope, Sector
from emulation.rulebooks.vietnam import national
from emulation.testing.campaigns import PERIOD, minimal_campaign
from emulation.workflow import (
    Case,
    Command,
    Context,
    NoticeNeed,
    Refusal,
    Setting,
    campaign_award,
    decide,
    replay,
)

__all__ = [
    "Agreed",
    "carry_out",
    "minimal_nomination",
    "minimal_setting",
    "open_context",
]


@attrs.frozen
class Agreed:
    """What a council said: yes, unless told otherwise (ý kiến của hội đồng)."""

    truth: Truth = Truth.YES
    reasons: tuple[Message, ...] = ()
    citations: tuple[Citation, ...] = ()


def minimal_setting(**changes: Any) -> Setting:  # noqa: ANN401 - any field of a setting
    """Give the shipped procedure under a small plan in which every role has a holder; change what you like.

    Actors: ``station-head`` proposes in the health sector and ``school`` in education, ``village-1-leaders`` praise in their village,
    ``office`` is the standing office, ``council`` reviews, ``chair`` heads the committee and decides, ``culture`` makes it known.

    >>> sorted(minimal_setting().holders["decider"])
    ['chair', 'committee']
    """
    plan = minimal_campaign()
    duties = [
        ("propose-health", DutyVerb.PROPOSE, "station-head", Reach.SCOPE, Scope(sectors=[Sector.HEALTH])),
        ("propose-school", DutyVerb.PROPOSE, "school", Reach.SCOPE, Scope(sectors=[Sector.EDUCATION])),
        ("praise", DutyVerb.PRAISE, "village-1-leaders", Reach.OWN_TERRITORY, None),
        ("make-known", DutyVerb.COMMUNICATE, "culture", Reach.WHOLE, None),
    ]
    campaign = attrs.evolve(
        plan,
        actors=(
            *plan.actors,
            Office("chair", "Chủ tịch", "committee"),
            Office("office", "Văn phòng", "committee", standing_member_of="council"),
            Office("culture", "Văn hóa", "committee"),
        ),
        duties=[
            Duty(
                id=id,
                clause=f"VII.{place}",
                verbs=[verb],
                text="Nhiệm vụ",
                lead=[lead],
                reach=reach,
                scope=scope,
            )
            for place, (id, verb, lead, reach, scope) in enumerate(duties, start=1)
        ],
        awards=[
            AwardProvision(
                id="award",
                clause="VI.1",
                moment=AwardMoment.AT_END,
                text="Khen thưởng",
                forms=[AwardForm.CERTIFICATE_OF_COMMENDATION],
                deciding=["committee"],
            )
        ],
    )
    made = Setting(
        definition=campaign_award(), campaign=campaign, rulebook=national(), heads=["chair", "station-head"]
    )
    return attrs.evolve(made, **changes)


def minimal_nomination(**changes: Any) -> Nomination:  # noqa: ANN401 - any field of a nomination
    """Give a nomination of a nurse for a certificate at the end of the campaign; change what you like."""
    made = Nomination(
        id="n-1",
        campaign="sample",
        subject=Person(
            "nurse",
            "Nguyễn Thị Mẫu",
            sectors=[Sector.HEALTH],
            blocs=[],
            residence="village-1",
            categories=[],
            works_at="station",
            memberships=[],
            foreign=False,
        ),
        form=AwardForm.CERTIFICATE_OF_COMMENDATION,
        achievement=ClaimedAchievement("a-1", "Tiêm chủng an toàn", PERIOD),
        purpose=AwardPurpose.FINAL,
        provision="award",
    )
    return attrs.evolve(made, **changes)


def open_context(setting: Setting, on: date, **changes: Any) -> Context:  # noqa: ANN401 - any field of a context
    """Give a context in which nothing is in the way on a day, as far as the day itself allows; change what you like.

    The final review is held on the second day after the period.
    """
    assert PERIOD.end is not None  # noqa: S101  # the period of the small plan has an end
    held = PERIOD.end + timedelta(days=2)
    review = Entry(
        id="review",
        on=held,
        recorded=datetime(held.year, held.month, held.day, 9, tzinfo=UTC),
        fact=ReviewHeld(ReviewKind.FINAL),
        actor="committee",
    )
    made = Context(
        setting=setting,
        state=setting.campaign.state(Journal((review,)), on),
        assessment=ALWAYS.assess({}),
        restrictions=(),
        needed_papers=frozenset(),
        notice=NoticeNeed(Truth.NO),
        council=Agreed(),
    )
    return attrs.evolve(made, **changes)


def carry_out(case: Case, command: Command, context: Context) -> Case:
    """Carry a command out and give the next case; a refusal fails the test, with its reasons.

    Raises:
        AssertionError: The command is refused.
    """
    decision = decide(case, command, context)
    if isinstance(decision, Refusal):
        raise AssertionError(decision.text("en"))  # noqa: TRY004  # a test fails
    return replay(decision, start=case)
