"""What holds for every session, whoever came and however they voted."""

from __future__ import annotations

import random
from fractions import Fraction

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from emulation.awards import (
    Attendance,
    BallotKind,
    CastVote,
    Contender,
    CouncilRules,
    CouncilSession,
    Minutes,
    OpenBallot,
    PassBase,
    PassRule,
    Places,
    PlacesTie,
    Presence,
    RecusalPolicy,
    SecretBallot,
    Vote,
    count_votes,
    judge_attendance,
    judge_vote,
    share_places,
)
from emulation.codecs import dumps
from emulation.core import Truth
from emulation.testing.council import (
    attendance_rules,
    council_rules,
    council_sessions,
    minutes,
    pass_rules,
)
from emulation.testing.standards import contenders as standing

SESSIONS = council_sessions(most=1)


def voted(session: CouncilSession) -> str:
    assume(session.ballot("c1") is not None)
    return "c1"


@given(SESSIONS, st.randoms(use_true_random=False))
def test_the_order_of_everything_is_indifferent(session: CouncilSession, chance: random.Random) -> None:
    def mixed(items: tuple[object, ...]) -> list[object]:
        return chance.sample(items, len(items))

    ballots = [
        OpenBallot(each.case, mixed(each.votes), each.round) if isinstance(each, OpenBallot) else each  # type: ignore[arg-type]
        for each in mixed(session.ballots)
    ]
    other = attrs.evolve(
        session, attendance=mixed(session.attendance), recusals=mixed(session.recusals), ballots=ballots
    )
    assert count_votes(other, "c1") == count_votes(session, "c1")
    assert sorted(other.rounds("c1"), key=str) == sorted(session.rounds("c1"), key=str)


@given(SESSIONS)
def test_counts_add_up_and_never_exceed_the_members(session: CouncilSession) -> None:
    tally = count_votes(session, voted(session))
    assert tally is not None
    assert tally.members == len(session.voters)
    assert tally.cast <= tally.in_room + tally.in_writing <= tally.members - tally.recused
    assert tally.recused == len(session.recused("c1"))


@given(SESSIONS)
def test_a_naive_recount_agrees(session: CouncilSession) -> None:
    """Count on one's fingers: walk over the members and look at each one's slip."""
    tally = count_votes(session, voted(session))
    ballot = session.rounds("c1")[-1]
    assert tally is not None
    if not isinstance(ballot, OpenBallot):
        assert (tally.yes, tally.no, tally.blank) == (ballot.yes, ballot.no, ballot.blank)
        return
    slips = {each.member: each.vote for each in ballot.votes}
    fingers = dict.fromkeys(Vote, 0)
    in_room = 0
    for seat in session.council.seats:
        vote = slips.get(seat.person)
        if vote is None:
            continue
        fingers[vote] += 1
        for each in session.attendance:
            if each.member == seat.person and vote is Vote.YES and each.presence is not Presence.WRITTEN:
                in_room += 1
    assert (tally.yes, tally.no, tally.blank) == (
        fingers[Vote.YES],
        fingers[Vote.NO],
        fingers[Vote.BLANK],
    )
    assert tally.yes_in_room == in_room


ORDER = {Truth.NO: 0, Truth.UNKNOWN: 1, Truth.YES: 2}


@given(SESSIONS, pass_rules(), st.data())
def test_one_more_yes_never_takes_a_pass_away(
    session: CouncilSession, rule: PassRule, data: st.DataObject
) -> None:
    """A voter who had not voted, or voted otherwise, now votes yes."""
    ballot = session.ballot(voted(session))
    assert ballot is not None
    recused = session.recused("c1")
    allowed = [each.member for each in session.attendance if each.may_vote and each.member not in recused]
    if isinstance(ballot, OpenBallot):
        others = [member for member in allowed if ballot.of(member) is not Vote.YES]
        assume(others)
        who = data.draw(st.sampled_from(others))
        kept = [each for each in ballot.votes if each.member != who]
        more: OpenBallot | SecretBallot = attrs.evolve(ballot, votes=[*kept, CastVote(who, Vote.YES)])
    else:
        spare = len(allowed) - ballot.yes - ballot.no - ballot.blank
        assume(spare or ballot.no or ballot.blank)
        changes = {"yes": ballot.yes + 1}
        if not spare:
            less = "no" if ballot.no else "blank"
            changes[less] = getattr(ballot, less) - 1
        more = attrs.evolve(ballot, **changes)  # type: ignore[arg-type]
    rules = CouncilRules(passing=[attrs.evolve(rule, secret=None)], attendance=[])
    other = attrs.evolve(session, ballots=[each for each in session.ballots if each != ballot] + [more])
    before, after = judge_vote(session, "c1", rules).truth, judge_vote(other, "c1", rules).truth
    assert ORDER[after] >= ORDER[before]


@given(SESSIONS, council_rules(), st.data())
def test_what_comes_in_later_never_turns_a_yes_or_a_no(
    session: CouncilSession, rules: CouncilRules, data: st.DataObject
) -> None:
    """Whatever the awaited opinions say and whoever turns out to have come: yes stays yes, no stays no."""
    before = judge_vote(session, voted(session), attrs.evolve(rules, recuse_for=()))
    ballot = session.ballot("c1")
    assert ballot is not None
    recused = session.recused("c1")
    attendance: list[Attendance] = []
    new: list[Vote] = []
    cast: list[CastVote] = []
    for seat in session.voters:
        each = session.attendance_of(seat.person)
        opened = each is None or each.presence is Presence.AWAITED
        if opened:
            ways = [Presence.WRITTEN, Presence.ABSENT] + ([Presence.PRESENT] if each is None else [])
            each = Attendance(seat.person, data.draw(st.sampled_from(ways)))
            if each.may_vote and seat.person not in recused:
                vote = data.draw(st.none() | st.sampled_from(Vote))
                new += [] if vote is None else [vote]
                cast += [] if vote is None else [CastVote(seat.person, vote)]
        assert each is not None
        attendance.append(each)
    if isinstance(ballot, OpenBallot):
        later: OpenBallot | SecretBallot = attrs.evolve(ballot, votes=[*ballot.votes, *cast])
    else:
        later = SecretBallot(
            "c1",
            ballot.yes + new.count(Vote.YES),
            ballot.no + new.count(Vote.NO),
            ballot.blank + new.count(Vote.BLANK),
            ballot.round,
        )
    guests = [each for each in session.attendance if each.member == "guest"]
    other = attrs.evolve(
        session,
        attendance=[*attendance, *guests],
        ballots=[*(each for each in session.ballots if each != ballot), later],
    )
    after = judge_vote(other, "c1", attrs.evolve(rules, recuse_for=()))
    if before.truth is not Truth.UNKNOWN and all(
        check.truth is not Truth.UNKNOWN or before.truth is Truth.NO for check in before.checks
    ):
        assert after.truth is before.truth


@given(SESSIONS, attendance_rules())
def test_attendance_is_counted_by_heads(session: CouncilSession, rule: object) -> None:
    check = judge_attendance(session, rule)  # type: ignore[arg-type]
    ways = [session.attendance_of(seat.person) for seat in session.voters]
    surely = sum(
        each is not None
        and (each.is_in_room or (rule.written_counts is True and each.presence is Presence.WRITTEN))  # type: ignore[attr-defined]
        for each in ways
    )
    share = Fraction(surely, len(ways))
    enough = share > rule.share if rule.strict else share >= rule.share  # type: ignore[attr-defined]
    assert (check.truth is Truth.YES) == enough


@given(minutes())
def test_minutes_speak_both_languages_and_hide_secret_votes(made: Minutes) -> None:
    for language in ("vi", "en"):
        assert made.text(language)  # type: ignore[arg-type]
        table = made.table(language)  # type: ignore[arg-type]
        assert len(table.rows) == len(made.session.cases)
    assert set(made.passed) == {each.case for each in made.results if each.truth is Truth.YES}


@given(st.lists(st.tuples(st.sampled_from(["an", "binh", "chi"]), st.sampled_from(Vote)), max_size=6))
def test_a_secret_ballot_keeps_no_names(slips: list[tuple[str, Vote]]) -> None:
    ballot = SecretBallot.count("c1", (vote for _, vote in slips))
    again = SecretBallot.count("c1", sorted((vote for _, vote in slips), key=lambda vote: vote.value))
    assert ballot == again
    for written in (repr(ballot), dumps(ballot), str(attrs.asdict(ballot))):
        assert not any(name in written for name in ("an'", "binh", "chi"))
    assert {field.name for field in attrs.fields(SecretBallot)} == {"case", "yes", "no", "blank", "round"}


@given(council_sessions())
def test_nothing_of_a_secret_round_names_a_voter(session: CouncilSession) -> None:
    """Two sessions whose voters swapped their secret votes are the same value."""
    for ballot in session.ballots:
        if ballot.kind is BallotKind.SECRET:
            assert not any(seat.person in repr(ballot) for seat in session.voters)


# ------------------------------------------------------------------------------------------ rules


@given(pass_rules(), st.integers(0, 40))
def test_needed_is_the_fewest_that_pass(rule: PassRule, base: int) -> None:
    def passes(yes: int) -> bool:
        return yes >= 1 and (yes > rule.share * base if rule.strict else yes >= rule.share * base)

    needed = rule.needed(base)
    assert passes(needed)
    assert not passes(needed - 1)


@given(
    SESSIONS, st.sampled_from([Fraction(1, 2), Fraction(4, 5), Fraction(9, 10)]), st.sampled_from(PassBase)
)
def test_taking_the_recused_out_only_helps(session: CouncilSession, share: Fraction, base: PassBase) -> None:
    def judged(policy: RecusalPolicy) -> Truth:
        rule = PassRule(share=share, base=base, recused=policy)
        return judge_vote(session, "c1", CouncilRules(passing=[rule], attendance=[])).truth

    assert ORDER[judged(RecusalPolicy.TAKE_OUT_OF_BASE)] >= ORDER[judged(RecusalPolicy.KEEP_IN_BASE)]


# ----------------------------------------------------------------------------------------- places

RACES = st.integers(0, 5).flatmap(
    lambda count: st.tuples(*(standing(id=f"c{number}") for number in range(count)))
)


@given(RACES, st.integers(0, 4), st.sampled_from(PlacesTie))
def test_no_more_cases_are_chosen_than_there_are_places(
    race: tuple[Contender, ...], places: int, tie: PlacesTie
) -> None:
    answers = share_places(race, Places.exactly(places), tie=tie).answers
    assert sum(each.truth is Truth.YES for each in answers) <= places
    for one, answer in zip(race, answers, strict=True):
        assert answer.truth is not Truth.YES or one.passed is Truth.YES
        assert answer.reason.text("vi")
        assert answer.reason.text("en")
        for each in answer.tied:
            other = next(each_one for each_one in race if each_one.id == each)
            assert other.votes == one.votes


@given(RACES, st.sampled_from(PlacesTie))
def test_one_more_place_takes_none_away(race: tuple[Contender, ...], tie: PlacesTie) -> None:
    for places in range(5):
        fewer, more = (
            share_places(race, Places.exactly(places), tie=tie).answers,
            share_places(race, Places.exactly(places + 1), tie=tie).answers,
        )
        for one, other in zip(fewer, more, strict=True):
            assert ORDER[other.truth] >= ORDER[one.truth]


@given(RACES, st.integers(0, 3), st.none() | st.integers(0, 3), st.sampled_from(PlacesTie))
def test_places_that_are_not_known_keep_sure_answers_sure(
    race: tuple[Contender, ...], certain: int, more: int | None, tie: PlacesTie
) -> None:
    """A yes or a no holds for every number of places that is possible."""
    possible = None if more is None else certain + more
    answers = share_places(race, Places(certain, possible), tie=tie).answers
    for number in range(certain, (certain + 8 if possible is None else possible) + 1):
        for open_one, known in zip(
            answers, share_places(race, Places.exactly(number), tie=tie).answers, strict=True
        ):
            assert open_one.truth in {Truth.UNKNOWN, known.truth}
