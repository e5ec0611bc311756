"""Strategies for the way of a nomination: nominations, commands, events, cases."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
from hypothesis import assume
from hypothesis import strategies as st

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
from emulation.parties import BodyKind, Level, Office, Person, Scope, Sector
from emulation.rulebooks.vietnam import national
from emulation.testing.campaigns import PERIOD, minimal_campaign
from emulation.testing.core import keys, vietnamese_text
from emulation.testing.law import citations
from emulation.testing.parties import document_refs, subjects
from emulation.testing.periods import periods
from emulation.workflow import (
    AuthorityOf,
    CampaignAt,
    CampaignMoment,
    Case,
    Command,
    Context,
    CouncilAgreed,
    Deadline,
    Definition,
    DefinitionBuilder,
    DefinitionChange,
    DefinitionRef,
    DeskItem,
    DossierComplete,
    Effect,
    Event,
    Guard,
    HasAuthority,
    InTime,
    LegalGround,
    LevelAbove,
    Migrated,
    MigrationRefusal,
    Moved,
    MustGive,
    NoConflict,
    NoRestriction,
    NoticeGiven,
    NoticeNeed,
    OnlyForms,
    OnlyProposer,
    Opened,
    Option,
    Overdue,
    Refusal,
    RewardedOnce,
    SeparateHands,
    Setting,
    StandardMet,
    StateKind,
    TimeLimit,
    Wanted,
    WithinQuota,
    available,
    campaign_award,
    compare_definitions,
    decide,
    desk,
    migrate,
    new_case,
    overdue,
    replay,
)

__all__ = [
    "Agreed",
    "carry_out",
    "cases",
    "claimed_achievements",
    "commands",
    "definition_changes",
    "definition_refs",
    "definitions",
    "desk_items",
    "guards",
    "histories_of_cases",
    "migration_refusals",
    "minimal_nomination",
    "minimal_setting",
    "nominations",
    "open_context",
    "options",
    "overdue_cases",
    "refusals",
]

_STATES: tuple[str, ...] = ("discovered", "proposed", "received", "decided")
_ACTS = ("discover", "propose", "receive", "decide", "hand-in")
_ACTORS = ("committee", "council", "station-head", "office")
_DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
_FIRST = datetime(2021, 9, 10, 1, tzinfo=UTC)
_PAPERS = ("report", "minutes", "proposal")


def claimed_achievements() -> st.SearchStrategy[ClaimedAchievement]:
    """Achievements a nomination rests on."""
    return st.builds(ClaimedAchievement, keys(), vietnamese_text(), periods())


def nominations(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Nomination]:
    """Nominations of any subject for any form; ``fields`` replaces single fields."""
    drawn: dict[str, st.SearchStrategy[Any]] = {
        "id": keys(),
        "campaign": keys(),
        "subject": subjects(),
        "form": st.sampled_from(AwardForm),
        "achievement": claimed_achievements(),
        "purpose": st.sampled_from(AwardPurpose),
        "proposer": st.none() | st.sampled_from(_ACTORS),
        "provision": st.none() | keys(),
    }
    return st.builds(Nomination, **{**drawn, **fields})


def definition_refs() -> st.SearchStrategy[DefinitionRef]:
    """Pointers to definitions there need not be."""
    return st.builds(DefinitionRef, keys(), st.integers(1, 9), _DIGESTS)


def commands(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Command]:
    """Commands of any kind, most of which make no sense; ``fields`` replaces single fields."""
    drawn: dict[str, st.SearchStrategy[Any]] = {
        "act": st.sampled_from(_ACTS) | keys(),
        "actor": st.sampled_from(_ACTORS) | keys(),
        "at": st.integers(0, 4000).map(lambda hours: _FIRST + timedelta(hours=hours)),
        "on_behalf_of": st.none() | st.sampled_from(_ACTORS),
        "reason": st.none() | vietnamese_text(),
        "papers": st.frozensets(st.sampled_from(_PAPERS)),
        "form": st.none() | st.sampled_from(AwardForm),
        "level": st.none() | st.sampled_from(Level),
        "document": st.none() | document_refs(),
        "nomination": st.none() | nominations(),
        "expected_version": st.none() | st.integers(0, 20),
    }
    return st.builds(Command, **{**drawn, **fields})


@st.composite
def histories_of_cases(draw: st.DrawFn, *, max_size: int = 6) -> tuple[Event, ...]:
    """Events of one case that follow each other, of every kind; whether a definition allows them is not asked."""
    definition = draw(definition_refs())
    first = Opened(
        1,
        draw(commands(nomination=st.none())),
        draw(keys()),
        draw(nominations()),
        definition,
        draw(st.sampled_from(_STATES)),
    )
    events: list[Event] = [first]
    state = first.state
    for sequence in range(2, draw(st.integers(1, max_size)) + 1):
        target = draw(st.sampled_from(_STATES))
        if draw(st.integers(0, 5)):
            effect = draw(st.sampled_from(Effect))
            # A correction brings the corrected nomination with it.
            given = {"nomination": nominations() if effect is Effect.CORRECT else st.none()}
            events.append(Moved(sequence, draw(commands(**given)), state, target, effect, str(definition)))
        else:
            after = draw(definition_refs())
            events.append(
                Migrated(sequence, draw(commands(nomination=st.none())), state, target, definition, after)
            )
            definition = after
        state = target
    return tuple(events)


def cases() -> st.SearchStrategy[Case]:
    """Cases, each made from events that follow each other."""
    return histories_of_cases().map(replay)


# ---- a small world, in which everything can be tried ----


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


# ---- definitions and what is worked out of them ----


def guards() -> st.SearchStrategy[Guard]:
    """Guards of every kind."""
    common: dict[str, st.SearchStrategy[Any]] = {
        "purposes": st.frozensets(st.sampled_from(AwardPurpose)),
        "grounds": st.lists(st.builds(LegalGround, citations(), periods()), max_size=2),
    }
    papers = st.frozensets(st.sampled_from(_PAPERS))
    return st.one_of(
        st.builds(CampaignAt, moment=st.sampled_from(CampaignMoment), **common),
        st.builds(DossierComplete, papers=papers, **common),
        st.builds(HasAuthority, whose=st.sampled_from(AuthorityOf), **common),
        st.builds(InTime, limit=st.sampled_from(TimeLimit), **common),
        st.builds(MustGive, what=st.sampled_from(Wanted), **common),
        st.builds(OnlyForms, forms=st.frozensets(st.sampled_from(AwardForm)), **common),
        *(
            st.builds(kind, **common)
            for kind in (
                StandardMet,
                NoRestriction,
                WithinQuota,
                RewardedOnce,
                CouncilAgreed,
                NoticeGiven,
                NoConflict,
                SeparateHands,
                OnlyProposer,
                LevelAbove,
            )
        ),
    )


@st.composite
def definitions(draw: st.DrawFn) -> Definition:
    """Definitions with a few states, sound or not."""
    made = DefinitionBuilder(
        draw(keys()), draw(st.integers(1, 9)), vi=draw(vietnamese_text()), en=draw(vietnamese_text())
    )
    states = draw(st.lists(st.sampled_from(_STATES), min_size=1, unique=True))
    for role in _ACTORS:
        made.role(
            role,
            vi=role,
            en=role,
            verbs=draw(st.frozensets(st.sampled_from(DutyVerb), max_size=2)),
            bodies=draw(st.frozensets(st.sampled_from(BodyKind), max_size=1)),
            actors=draw(st.frozensets(st.sampled_from(_ACTORS), max_size=2)),
            standing=draw(st.booleans()),
        )
    grounds = st.none() | st.builds(LegalGround, citations(), periods())
    for state in states:
        made.state(
            state,
            vi=draw(vietnamese_text()),
            en=state,
            kind=draw(st.sampled_from(StateKind)),
            awaits=draw(st.lists(st.sampled_from(_ACTORS), max_size=2)),
            deadline=draw(st.none() | st.builds(Deadline, st.integers(1, 40), grounds)),
        )
    for act in _ACTS:
        made.act(act, vi=draw(vietnamese_text()), en=act)
    for _ in range(draw(st.integers(0, 6))):
        made.allow(
            draw(st.sampled_from(_ACTS)),
            draw(st.sampled_from(states)),
            to=draw(st.none() | st.sampled_from(states)),
            by=draw(st.lists(st.sampled_from(_ACTORS), max_size=2)),
            guards=draw(st.lists(guards(), max_size=2)),
            effect=draw(st.sampled_from(Effect)),
            purposes=draw(st.frozensets(st.sampled_from(AwardPurpose), max_size=2)),
            note=draw(st.none() | vietnamese_text()),
        )
    return made.build()


def definition_changes() -> st.SearchStrategy[DefinitionChange]:
    """Differences between drawn definitions."""
    pairs = st.tuples(definitions(), definitions()).map(lambda pair: compare_definitions(*pair))
    return pairs.filter(bool).flatmap(st.sampled_from)


_DAYS = (date(2021, 9, 1), date(2021, 10, 1), date(2021, 10, 31), date(2021, 11, 3), date(2026, 1, 5))


@st.composite
def refusals(draw: st.DrawFn) -> Refusal:
    """Refusals of commands at the start of the small world."""
    setting = minimal_setting()
    who = st.sampled_from(sorted(setting.actors)) | keys()
    acts = st.sampled_from([each.id for each in setting.definition.acts]) | keys()
    known = [Context(setting=setting), *(open_context(setting, day) for day in _DAYS)]
    case = new_case("c", draw(nominations()), setting)
    decision = decide(case, draw(commands(actor=who, act=acts)), draw(st.sampled_from(known)))
    assume(isinstance(decision, Refusal))
    assert isinstance(decision, Refusal)  # noqa: S101  # just assumed
    return decision


def options() -> st.SearchStrategy[Option]:
    """What actors of the small world may do at the start, and what not."""
    setting = minimal_setting()
    case = new_case("c", minimal_nomination(), setting)
    moments = st.sampled_from(_DAYS).map(
        lambda day: available(
            case,
            "station-head",
            datetime(day.year, day.month, day.day, 3, tzinfo=UTC),
            open_context(setting, day),
        )
    )
    return moments.flatmap(st.sampled_from)


def _proposed(setting: Setting) -> Case:
    at = datetime(2021, 10, 1, 3, tzinfo=UTC)
    decision = decide(
        new_case("c", minimal_nomination(), setting),
        Command(act="propose", actor="station-head", at=at),
        open_context(setting, at.date()),
    )
    assert isinstance(decision, tuple)  # noqa: S101  # in the small world nothing is in the way
    return replay(decision)


def _hasty(days: int) -> Setting:
    made = DefinitionBuilder.of(campaign_award(), version=2).deadline("proposed", Deadline(days))
    return minimal_setting(definition=made.build())


def overdue_cases() -> st.SearchStrategy[Overdue]:
    """Cases that stayed too long in the small world."""
    hasty = st.integers(1, 20).map(_hasty)
    return hasty.map(lambda each: overdue([_proposed(each)], date(2021, 12, 1), each)[0])


def desk_items() -> st.SearchStrategy[DeskItem]:
    """What waits for the standing office of the small world."""
    drawn = st.tuples(st.integers(1, 20).map(_hasty), st.sampled_from(_DAYS))
    return drawn.map(lambda pair: desk([_proposed(pair[0])], "office", pair[1], open_context(*pair))[0])


@st.composite
def migration_refusals(draw: st.DrawFn) -> MigrationRefusal:
    """Why drawn cases stay with their definitions: the mover gives no reason."""
    states: st.SearchStrategy[str] = st.sampled_from(_STATES)
    maps = st.dictionaries(states, states)
    moved = migrate(
        draw(cases()), draw(maps), draw(definitions()), draw(commands(reason=st.none(), nomination=st.none()))
    )
    assert isinstance(moved, MigrationRefusal)  # noqa: S101  # a reason is asked for
    return moved
