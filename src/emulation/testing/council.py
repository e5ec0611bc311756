"""Strategies for the council: seats, sessions of every shape, ballots, rules, results."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

from hypothesis import strategies as st

from emulation.awards import (
    AnnouncementOrder,
    Attendance,
    AttendanceRule,
    Ballot,
    CastVote,
    Conflict,
    ConflictGround,
    Council,
    CouncilRole,
    CouncilRules,
    CouncilSeat,
    CouncilSession,
    DecisionList,
    ListedCase,
    Minutes,
    OpenBallot,
    PassBase,
    PassRule,
    PlaceAnswer,
    PlaceLimit,
    Places,
    PlacesTie,
    Presence,
    Recusal,
    RecusalPolicy,
    SecretBallot,
    Vote,
    VotedCase,
    contenders,
    draft_decision,
    share_places,
    write_minutes,
)
from emulation.core import Truth
from emulation.law import AwardForm
from emulation.parties import NOWHERE, DocumentRef, SubjectKind
from emulation.periods import Period
from emulation.testing.core import vietnamese_text
from emulation.testing.law import citations
from emulation.testing.standards import contenders as standing

__all__ = [
    "announcement_orders",
    "attendance_rules",
    "conflicts",
    "council_rules",
    "council_seats",
    "council_sessions",
    "councils",
    "decision_lists",
    "listed_cases",
    "minutes",
    "pass_rules",
    "place_answers",
    "place_limits",
    "voted_cases",
]

_ZONE = timezone(timedelta(hours=7))
_DAY = date(2025, 9, 15)
_OPENED = datetime(2025, 9, 15, 8, 0, tzinfo=_ZONE)
_MEMBERS = tuple(f"m{number}" for number in range(1, 9))
_PLAIN_ROLES = st.sampled_from((CouncilRole.VICE_CHAIR, CouncilRole.STANDING_MEMBER, CouncilRole.MEMBER))
_UNITS = st.sampled_from(("committee", "school", "station", NOWHERE))
_FORMS = st.sampled_from(
    (AwardForm.CERTIFICATE_OF_COMMENDATION, AwardForm.GRASSROOTS_FIGHTER, AwardForm.PRAISE)
)
_SHARES = st.sampled_from(
    (Fraction(1, 2), Fraction(2, 3), Fraction(3, 5), Fraction(4, 5), Fraction(9, 10), Fraction(1))
)


def council_seats(person: str, role: CouncilRole) -> st.SearchStrategy[CouncilSeat]:
    """Seats of a person on 15 September 2025 that say more or less of what may touch a case."""
    return st.builds(
        CouncilSeat,
        st.just(person),
        st.just(role),
        name=st.none() | vietnamese_text(3),
        term=st.sampled_from((Period(None, None), Period(date(2025, 1, 1), date(2029, 12, 31)))),
        unit=st.none() | _UNITS,
        relatives=st.none() | st.frozensets(st.sampled_from(("s1", "s2", "s3")), max_size=2),
    )


@st.composite
def councils(draw: st.DrawFn) -> Council:
    """Councils of one to eight members with a vote, with a chair or without, and now and then a guest."""
    persons = _MEMBERS[: draw(st.integers(1, len(_MEMBERS)))]
    first = draw(st.sampled_from((CouncilRole.CHAIR, CouncilRole.VICE_CHAIR)))
    roles = [first, *(draw(_PLAIN_ROLES) for _ in persons[1:])]
    seats = [draw(council_seats(person, role)) for person, role in zip(persons, roles, strict=True)]
    if draw(st.booleans()):
        seats.append(draw(council_seats("guest", CouncilRole.GUEST)))
    return Council("council", draw(vietnamese_text(4)), seats)


def voted_cases(number: int) -> st.SearchStrategy[VotedCase]:
    """Cases about the members themselves or others."""
    return st.builds(
        VotedCase,
        id=st.just(f"c{number}"),
        subject=st.sampled_from(("s1", "s2", "s3", "m1")),
        form=_FORMS,
        name=st.none() | vietnamese_text(3),
        proposer=st.none() | st.sampled_from(("m2", "head")),
        unit=st.none() | _UNITS,
    )


def _attendance(member: str) -> st.SearchStrategy[Attendance]:
    plain = st.builds(
        Attendance,
        st.just(member),
        st.sampled_from(
            [each for each in Presence if each is not Presence.STAND_IN] + [Presence.PRESENT] * 4
        ),
    )
    stood_in = st.builds(
        Attendance,
        st.just(member),
        st.just(Presence.STAND_IN),
        stand_in=st.just(f"deputy-{member}"),
        mandate=st.none() | st.just(DocumentRef(title="Giấy ủy quyền")),
    )
    return st.one_of(plain, plain, stood_in)


@st.composite
def council_sessions(draw: st.DrawFn, *, council: Council | None = None, most: int = 3) -> CouncilSession:
    """Sessions with cases voted on in no, one or two rounds, members in every kind of presence, and recusals.

    Args:
        draw: Given by Hypothesis.
        council: The council; drawn when there is none.
        most: Most cases.
    """
    board = council or draw(councils())
    cases = [draw(voted_cases(number)) for number in range(1, draw(st.integers(1, most)) + 1)]
    voters = [seat.person for seat in board.voters(_DAY)]
    attendance = [draw(_attendance(each)) for each in voters if draw(st.integers(0, 7))]
    recusals: list[Recusal] = []
    ballots: list[Ballot] = []
    for case in cases:
        back = {each.member for each in attendance if not draw(st.integers(0, 7))}
        recusals += [
            Recusal(member, case.id, draw(st.sampled_from(ConflictGround))) for member in sorted(back)
        ]
        allowed = [each.member for each in attendance if each.may_vote and each.member not in back]
        ballots += [
            draw(_rounds(case.id, number, allowed)) for number in range(1, draw(st.integers(0, 2)) + 1)
        ]
    sides = st.none() | st.frozensets(st.sampled_from([case.id for case in cases]))
    return CouncilSession(
        id="session",
        council=board,
        opened=_OPENED,
        cases=cases,
        attendance=attendance,
        recusals=recusals,
        ballots=ballots,
        chair_for=draw(sides),
        chaired_by=draw(st.none() | st.sampled_from(voters)),
        secretary=draw(st.none() | st.just("writer")),
    )


@st.composite
def _rounds(draw: st.DrawFn, case: str, number: int, allowed: Sequence[str]) -> Ballot:
    votes = {member: draw(st.none() | st.sampled_from(Vote)) for member in allowed}
    cast = {member: vote for member, vote in votes.items() if vote is not None}
    if draw(st.booleans()):
        return SecretBallot.count(case, cast.values(), round=number)
    return OpenBallot(case, [CastVote(member, vote) for member, vote in cast.items()], number)


def pass_rules(*, forms: frozenset[AwardForm] = frozenset()) -> st.SearchStrategy[PassRule]:
    """Rules of passing with every base, strict or not."""
    return st.builds(
        PassRule,
        share=_SHARES,
        base=st.sampled_from(PassBase),
        strict=st.booleans(),
        recused=st.sampled_from(RecusalPolicy),
        forms=st.just(forms),
        secret=st.none() | st.booleans(),
        citations=st.lists(citations(), max_size=1),
    )


def attendance_rules() -> st.SearchStrategy[AttendanceRule]:
    """Rules of attendance, for every session or for some forms."""
    return st.builds(
        AttendanceRule,
        share=_SHARES,
        strict=st.booleans(),
        written_counts=st.none() | st.booleans(),
        forms=st.frozensets(_FORMS, max_size=1),
        citations=st.lists(citations(), max_size=1),
    )


@st.composite
def council_rules(draw: st.DrawFn) -> CouncilRules:
    """Rules of work with one rule for the rest, one for a form, both or none."""
    passing: list[PassRule] = []
    if draw(st.booleans()):
        passing.append(draw(pass_rules()))
    if draw(st.booleans()):
        passing.append(draw(pass_rules(forms=frozenset({AwardForm.GRASSROOTS_FIGHTER}))))
    return CouncilRules(
        passing=passing,
        attendance=draw(st.lists(attendance_rules(), max_size=2)),
        tie=draw(st.sampled_from(PlacesTie)),
        recuse_for=draw(st.frozensets(st.sampled_from(ConflictGround), max_size=2)),
    )


@st.composite
def minutes(draw: st.DrawFn) -> Minutes:
    """Minutes of drawn sessions under drawn rules."""
    remarks = tuple(draw(st.lists(vietnamese_text(), max_size=1)))
    return write_minutes(draw(council_sessions()), draw(council_rules()), remarks=remarks)


def conflicts() -> st.SearchStrategy[Conflict]:
    """Conflicts of interest, sure and possible ones."""
    return st.builds(
        Conflict,
        st.sampled_from(_MEMBERS),
        st.just("c1"),
        st.sampled_from(ConflictGround),
        st.sampled_from((Truth.YES, Truth.UNKNOWN)),
    )


@st.composite
def decision_lists(draw: st.DrawFn) -> DecisionList:
    """Lists of up to four cases about few subjects and achievements, with limits and without."""
    cases = [draw(listed_cases(number)) for number in range(draw(st.integers(0, 4)))]
    votes = [draw(standing(id=f"c{number}")) for number in range(len(cases)) if draw(st.integers(0, 4))]
    limits = [draw(place_limits(f"limit-{number}")) for number in range(draw(st.integers(0, 2)))]
    return draft_decision(
        cases,
        votes,
        order=draw(announcement_orders()),
        rewarded=draw(st.none() | st.sampled_from([(), (("s1", "a1"),)])),
        limits=limits,
        tie=draw(st.sampled_from(PlacesTie)),
    )


def listed_cases(number: int) -> st.SearchStrategy[ListedCase]:
    """Cases for a list, about few subjects and achievements."""
    return st.builds(
        ListedCase,
        id=st.just(f"c{number}"),
        subject=st.sampled_from(("s1", "s2", "s3")),
        kind=st.sampled_from(SubjectKind),
        name=vietnamese_text(3),
        form=_FORMS,
        achievement=st.none() | st.sampled_from(("a1", "a2")),
        posthumous=st.booleans(),
    )


def place_limits(id: str) -> st.SearchStrategy[PlaceLimit]:
    """Limits for all cases or for some, known or not."""
    return st.builds(
        PlaceLimit,
        id=st.just(id),
        places=st.integers(0, 3).map(Places.exactly) | st.just(Places(1, None)) | st.just(Places(0, 2)),
        forms=st.frozensets(_FORMS, max_size=1),
        kinds=st.frozensets(st.sampled_from(SubjectKind), max_size=1),
        citations=st.lists(citations(), max_size=1),
    )


def announcement_orders() -> st.SearchStrategy[AnnouncementOrder]:
    """Orders that rank the forms that are drawn here."""
    forms = (AwardForm.GRASSROOTS_FIGHTER, AwardForm.CERTIFICATE_OF_COMMENDATION, AwardForm.PRAISE)
    return st.builds(
        AnnouncementOrder,
        precedence=st.permutations(forms),
        kinds=st.permutations(list(SubjectKind)),
        citations=st.lists(citations(), max_size=1),
    )


@st.composite
def place_answers(draw: st.DrawFn) -> PlaceAnswer:
    """Answers about places, worked out of drawn sessions."""
    session, rules = draw(council_sessions()), draw(council_rules())
    answers = share_places(
        contenders(session, rules),
        draw(st.integers(0, 2).map(Places.exactly) | st.just(Places(1, None))),
        tie=draw(st.sampled_from(PlacesTie)),
    ).answers
    return draw(st.sampled_from(answers))
