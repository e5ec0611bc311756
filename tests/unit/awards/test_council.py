"""The council, its sessions and its votes: single cases, refusals and words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import attrs
import pytest

from emulation.awards import (
    Attendance,
    AttendanceRule,
    BallotKind,
    CastVote,
    ConflictGround,
    Contender,
    Council,
    CouncilRole,
    CouncilRules,
    CouncilSeat,
    CouncilSession,
    Minutes,
    OpenBallot,
    PassBase,
    PassRule,
    Places,
    PlacesTie,
    Presence,
    Recusal,
    RecusalPolicy,
    SecretBallot,
    Tally,
    Vote,
    VotedCase,
    contenders,
    count_votes,
    judge_attendance,
    judge_vote,
    share_places,
    write_minutes,
)
from emulation.core import Truth
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.i18n import say_error
from emulation.law import AwardForm, Citation
from emulation.parties import NOWHERE, DocumentRef
from emulation.periods import Period

OPENED = datetime(2024, 11, 20, 8, 0, tzinfo=UTC)
DAY = OPENED.date()
FORM = AwardForm.GRASSROOTS_FIGHTER
ARTICLE = Citation("Nghị định 98/2023/NĐ-CP", 30, 7)
EIGHTY = PassRule(share=Fraction(4, 5), citations=[ARTICLE])
MANDATE = DocumentRef(title="Giấy ủy quyền")
NO_RULES = CouncilRules(passing=[], attendance=[])


def board(members: int = 20, **first: Any) -> Council:
    seats = [CouncilSeat("m1", CouncilRole.CHAIR, **first)]
    seats += [CouncilSeat(f"m{number}") for number in range(2, members + 1)]
    return Council("board", "Hội đồng xã Mẫu", seats)


def case(id: str = "c1", **more: Any) -> VotedCase:
    return VotedCase(**{"id": id, "subject": "nurse", "form": FORM, **more})


def session(members: int = 20, *, written: int = 0, awaited: int = 0, **more: Any) -> CouncilSession:
    """A session everybody comes to, but the last ones, who write."""
    present = members - written - awaited
    attendance = [Attendance(f"m{number}") for number in range(1, present + 1)]
    attendance += [
        Attendance(f"m{number}", Presence.WRITTEN) for number in range(present + 1, present + written + 1)
    ]
    attendance += [
        Attendance(f"m{number}", Presence.AWAITED) for number in range(present + written + 1, members + 1)
    ]
    made: dict[str, Any] = {
        "id": "session",
        "council": board(members),
        "opened": OPENED,
        "cases": [case()],
        "attendance": attendance,
        **more,
    }
    return CouncilSession(**made)


def rules(*passing: PassRule, **more: Any) -> CouncilRules:
    return CouncilRules(passing=passing or [EIGHTY], attendance=more.pop("attendance", []), **more)


def votes(yes: int, no: int = 0) -> OpenBallot:
    cast = [CastVote(f"m{number}", Vote.YES) for number in range(1, yes + 1)]
    return OpenBallot("c1", cast + [CastVote(f"m{yes + number}", Vote.NO) for number in range(1, no + 1)])


# ------------------------------------------------------------------------------------ as the law counts


@pytest.mark.parametrize(
    ("yes", "written", "expected"),
    [(16, 0, "yes"), (15, 0, "no"), (16, 4, "yes"), (15, 4, "no"), (20, 0, "yes"), (0, 0, "no")],
)
def test_sixteen_of_twenty_are_eighty_percent(yes: int, written: int, expected: str) -> None:
    """Written opinions of absent members count; so do those who vote against or not at all, in the base."""
    met = session(written=written, ballots=[SecretBallot("c1", yes, 20 - yes)])
    result = judge_vote(met, "c1", rules())
    assert result.truth.value == expected
    assert result.citations == (ARTICLE,)
    assert result.tally is not None
    assert result.tally.share == Fraction(yes, 20)


def test_absent_members_stay_in_the_base() -> None:
    few = session(attendance=[Attendance(f"m{number}") for number in range(1, 16)], ballots=[votes(15)])
    absent = attrs.evolve(
        few, attendance=[*few.attendance, *(Attendance(f"m{n}", Presence.ABSENT) for n in range(16, 21))]
    )
    assert judge_vote(absent, "c1", rules()).truth is Truth.NO
    assert judge_vote(few, "c1", rules()).truth is Truth.UNKNOWN
    half = rules(PassRule(share=Fraction(1, 2)))
    assert judge_vote(few, "c1", half).truth is Truth.YES


@pytest.mark.parametrize(
    ("yes", "awaited", "expected"), [(16, 4, "yes"), (15, 1, "unknown"), (14, 1, "no"), (15, 0, "no")]
)
def test_an_awaited_opinion_matters_only_while_it_can(yes: int, awaited: int, expected: str) -> None:
    met = session(awaited=awaited, ballots=[SecretBallot("c1", yes, 0)])
    assert judge_vote(met, "c1", rules()).truth.value == expected


def test_the_recused_count_in_the_base_unless_the_rules_of_work_say_otherwise() -> None:
    back = [Recusal(f"m{number}", "c1") for number in range(17, 21)]
    met = session(recusals=back, ballots=[SecretBallot("c1", 15, 1)])
    assert judge_vote(met, "c1", rules()).truth is Truth.NO  # 15 of 20
    out = PassRule(share=Fraction(4, 5), recused=RecusalPolicy.TAKE_OUT_OF_BASE)
    assert judge_vote(met, "c1", rules(out)).truth is Truth.YES  # 15 of 16


def test_a_share_of_those_present_leaves_written_votes_out() -> None:
    half = PassRule(share=Fraction(1, 2), base=PassBase.PRESENT, strict=True)
    met = session(10, written=4, ballots=[votes(4, 2)])
    assert judge_vote(met, "c1", rules(half)).truth is Truth.YES  # 4 of 6
    in_writing = OpenBallot("c1", [CastVote(f"m{number}", Vote.YES) for number in (1, 2, 3, 7, 8, 9, 10)])
    assert judge_vote(attrs.evolve(met, ballots=[in_writing]), "c1", rules(half)).truth is Truth.NO  # 3 of 6


@pytest.mark.parametrize(("yes", "expected"), [(8, "yes"), (7, "unknown"), (3, "no")])
def test_a_secret_ballot_hides_which_votes_came_in_writing(yes: int, expected: str) -> None:
    half = PassRule(share=Fraction(1, 2), base=PassBase.PRESENT, strict=True)
    met = session(10, written=4, ballots=[SecretBallot("c1", yes, 0)])
    assert judge_vote(met, "c1", rules(half)).truth.value == expected


def test_those_present_when_nobody_wrote_down_who_came() -> None:
    half = PassRule(share=Fraction(1, 2), base=PassBase.PRESENT)
    some = session(10, attendance=[Attendance(f"m{number}") for number in range(1, 5)])
    assert judge_vote(attrs.evolve(some, ballots=[votes(4)]), "c1", rules(half)).truth is Truth.UNKNOWN
    back = [Recusal("m1", "c1")]
    few = session(4, recusals=back, ballots=[SecretBallot("c1", 2, 1)])
    assert judge_vote(few, "c1", rules(half)).truth is Truth.YES  # 2 of 4, the recused one among them


def test_more_than_half_is_not_half() -> None:
    met = session(10, ballots=[votes(5, 5)])
    assert judge_vote(met, "c1", rules(PassRule(share=Fraction(1, 2)))).truth is Truth.YES
    assert judge_vote(met, "c1", rules(PassRule(share=Fraction(1, 2), strict=True))).truth is Truth.NO


def test_the_last_round_counts() -> None:
    met = session(10, ballots=[SecretBallot("c1", 9, 1, round=2), SecretBallot("c1", 3, 7)])
    assert [each.round for each in met.rounds("c1")] == [1, 2]
    assert judge_vote(met, "c1", rules()).truth is Truth.YES


def test_nobody_passes_without_a_vote_or_without_a_rule() -> None:
    result = judge_vote(session(), "c1", rules())
    assert (result.truth, result.tally) == (Truth.UNKNOWN, None)
    assert result.text("en") == (
        "c1: not known whether it has passed\n"
        "- there was no vote on c1 yet (Decree 98/2023/NĐ-CP, Article 30(7))"
    )
    unruled = judge_vote(session(ballots=[votes(20)]), "c1", NO_RULES)
    assert unruled.truth is Truth.UNKNOWN
    assert unruled.text("en").endswith("no rule was given that says when c1 has passed")


def test_a_council_without_members_passes_nothing() -> None:
    empty = session(
        council=Council("board", "Hội đồng", [CouncilSeat("g", CouncilRole.GUEST)]),
        attendance=[Attendance("g")],
        ballots=[SecretBallot("c1", 0, 0)],
    )
    result = judge_vote(empty, "c1", rules())
    assert result.truth is Truth.NO
    assert result.tally is not None
    assert result.tally.share is None
    assert write_minutes(empty, rules()).table("en").rows[0][2:] == ("", "", "", "", "", "not passed")


def test_the_kind_of_ballot_is_held_to_the_rule() -> None:
    secret = PassRule(share=Fraction(4, 5), secret=True)
    shown = session(ballots=[votes(20)])
    result = judge_vote(shown, "c1", rules(secret))
    assert result.truth is Truth.NO
    assert [each.text("en") for each in result.reasons] == [
        "the vote was open vote, the rule asks for secret ballot"
    ]
    hidden = session(ballots=[SecretBallot("c1", 20, 0)])
    assert judge_vote(hidden, "c1", rules(secret)).truth is Truth.YES
    openly = PassRule(share=Fraction(4, 5), secret=False)
    assert judge_vote(hidden, "c1", rules(openly)).truth is Truth.NO


def test_all_reasons_come_at_once() -> None:
    quorum = AttendanceRule(share=Fraction(2, 3))
    strict = rules(
        PassRule(share=Fraction(9, 10), secret=True),
        attendance=[quorum],
        recuse_for=[ConflictGround.RELATIVE],
    )
    council = board(6, relatives=["nurse"])
    few = session(
        6,
        council=council,
        attendance=[
            Attendance("m1"),
            *(Attendance(f"m{number}", Presence.ABSENT) for number in range(2, 7)),
        ],
        ballots=[votes(1)],
    )
    result = judge_vote(few, "c1", strict)
    assert result.truth is Truth.NO
    assert [each.key for each in result.reasons] == [
        "council.passing.no",
        "council.attendance.no",
        "council.kind.no",
        "council.not_recused",
    ]
    assert "council.perhaps_to_recuse" in {check.reason.key for check in result.checks}


# ------------------------------------------------------------------------------------------ attendance


@pytest.mark.parametrize(
    ("present", "written", "expected"), [(16, 0, "yes"), (12, 4, "yes"), (12, 3, "no"), (20, 0, "yes")]
)
def test_written_opinions_may_count_as_taking_part(present: int, written: int, expected: str) -> None:
    rule = AttendanceRule(share=Fraction(4, 5), written_counts=True)
    attendance = [Attendance(f"m{number}") for number in range(1, present + 1)]
    attendance += [
        Attendance(f"m{number}", Presence.WRITTEN if number <= present + written else Presence.ABSENT)
        for number in range(present + 1, 21)
    ]
    assert judge_attendance(session(attendance=attendance), rule).truth.value == expected
    plain = judge_attendance(session(attendance=attendance), AttendanceRule(share=Fraction(4, 5)))
    assert plain.truth is Truth.of(present >= 16)


def test_where_the_text_does_not_say_whether_writing_is_taking_part() -> None:
    rule = AttendanceRule(share=Fraction(2, 3), written_counts=None)
    answers = {
        written: judge_attendance(session(3, written=written), rule).truth.value for written in (0, 1, 2, 3)
    }
    assert answers == {0: "yes", 1: "yes", 2: "unknown", 3: "unknown"}


@pytest.mark.parametrize(("members", "needed"), [(20, 14), (3, 2), (1, 1), (0, 1)])
def test_two_thirds(members: int, needed: int) -> None:
    assert AttendanceRule(share=Fraction(2, 3)).needed(members) == needed


def test_rules_of_attendance_apply_by_form() -> None:
    everywhere = AttendanceRule(share=Fraction(2, 3))
    awards = AttendanceRule(share=Fraction(4, 5), forms=[FORM])
    held = rules(attendance=[everywhere, awards])
    assert held.attendance_for(FORM) == (everywhere, awards)
    assert held.attendance_for(AwardForm.PRAISE) == (everywhere,)


def test_the_own_rule_of_a_form_goes_before_that_for_the_rest() -> None:
    own, rest = PassRule(share=Fraction(9, 10), forms=[FORM]), PassRule(share=Fraction(1, 2))
    assert rules(rest, own).rule_for(FORM) is own
    assert rules(rest, own).rule_for(AwardForm.PRAISE) is rest
    assert rules(own).rule_for(AwardForm.PRAISE) is None


def test_a_stand_in_votes_with_a_mandate_only() -> None:
    with_paper = Attendance("m2", Presence.STAND_IN, stand_in="deputy", mandate=MANDATE)
    without = Attendance("m2", Presence.STAND_IN, stand_in="deputy")
    ballot = [OpenBallot("c1", [CastVote("m2", Vote.YES)])]
    met = session(2, attendance=[Attendance("m1"), with_paper], ballots=ballot)
    assert count_votes(met, "c1") == Tally(case="c1", kind=BallotKind.OPEN, yes=1, yes_in_room=1, in_room=2)
    with pytest.raises(InvalidValueError, match="m2 has no vote on c1"):
        session(2, attendance=[Attendance("m1"), without], ballots=ballot)
    noted = judge_vote(session(2, attendance=[Attendance("m1"), without]), "c1", rules())
    assert noted.text("en").endswith("- deputy stands in for m2 without a written mandate and has no vote")


# ------------------------------------------------------------------------------------------- conflicts


def test_conflicts_are_derived_and_what_nobody_asked_is_unknown() -> None:
    seats = [
        CouncilSeat("nurse", relatives=[], unit="school"),
        CouncilSeat("head", relatives=["nurse"], unit=NOWHERE),
        CouncilSeat("stranger"),
        CouncilSeat("guest", CouncilRole.GUEST, unit="station"),
        CouncilSeat("mate", relatives=[], unit="station"),
    ]
    council = Council("board", "Hội đồng", seats)
    found = council.conflicts(case(proposer="head", unit="station"), DAY)
    assert {(each.member, each.ground.value, each.truth.value) for each in found} == {
        ("nurse", "own-nomination", "yes"),
        ("head", "own-nomination", "yes"),
        ("head", "relative", "yes"),
        ("stranger", "relative", "unknown"),
        ("stranger", "own-unit", "unknown"),
        ("mate", "own-unit", "yes"),
    }
    open_ones = council.conflicts(case(), DAY)
    assert ("mate", ConflictGround.OWN_NOMINATION, Truth.UNKNOWN) in {
        (each.member, each.ground, each.truth) for each in open_ones
    }
    met = CouncilSession(
        id="s",
        council=council,
        opened=OPENED,
        cases=[case(proposer="head", unit="station")],
        attendance=[Attendance("nurse")],
        recusals=[Recusal("nurse", "c1", ConflictGround.OWN_NOMINATION)],
    )
    assert "nurse" not in {each.member for each in met.conflicts("c1")}


# ---------------------------------------------------------------------------------- what cannot be


def attend(*members: str) -> list[Attendance]:
    return [Attendance(member) for member in members]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"cases": [case(), case()]}, "council.listed_twice"),
        ({"attendance": attend("m1", "m1")}, "council.listed_twice"),
        ({"attendance": attend("stranger")}, "council.no_seat"),
        ({"recusals": [Recusal("stranger", "c1")]}, "council.no_seat"),
        ({"attendance": attend("m1"), "recusals": [Recusal("m2", "c1")]}, "council.recused_unrecorded"),
        ({"recusals": [Recusal("m1", "c1"), Recusal("m1", "c1")]}, "council.listed_twice"),
        ({"ballots": [SecretBallot("c1", 3, 0, round=2)]}, "council.rounds_not_counted"),
        ({"ballots": [SecretBallot("c1", 3, 0), SecretBallot("c1", 3, 0)]}, "council.rounds_not_counted"),
        ({"ballots": [SecretBallot("c1", 3, 1)]}, "council.too_many_votes"),
        ({"attendance": attend("m1"), "ballots": [votes(2)]}, "council.may_not_vote"),
        ({"ballots": [votes(1)], "recusals": [Recusal("m1", "c1")]}, "council.may_not_vote"),
        (
            {"attendance": [Attendance("m1", Presence.STAND_IN, stand_in="m2")]},
            "council.stand_in_is_member",
        ),
        (
            {
                "attendance": [
                    Attendance("m1", Presence.STAND_IN, stand_in="x"),
                    Attendance("m2", Presence.STAND_IN, stand_in="x"),
                ]
            },
            "council.listed_twice",
        ),
    ],
)
def test_what_cannot_have_happened_is_no_session(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidValueError, match=r".") as caught:
        session(3, **changes)
    assert caught.value.code == code
    assert say_error(caught.value, "vi")


@pytest.mark.parametrize(
    "changes",
    [
        {"recusals": [Recusal("m1", "c2")]},
        {"ballots": [SecretBallot("c2", 1, 0)]},
        {"chair_for": ["c2"]},
    ],
)
def test_cases_nobody_put_to_the_vote(changes: dict[str, Any]) -> None:
    with pytest.raises(UnknownKeyError, match="the session has no case 'c2'; near names"):
        session(3, **changes)


def test_guests_are_heard_and_do_not_vote() -> None:
    council = Council("b", "B", [CouncilSeat("m1"), CouncilSeat("g", CouncilRole.GUEST)])
    heard = session(council=council, attendance=attend("m1", "g"))
    assert [seat.person for seat in heard.voters] == ["m1"]
    with pytest.raises(InvalidValueError, match="the guest g is present or not listed"):
        session(council=council, attendance=[Attendance("g", Presence.WRITTEN)])
    with pytest.raises(InvalidValueError, match="g has no vote"):
        session(
            council=council,
            attendance=attend("m1", "g"),
            ballots=[OpenBallot("c1", [CastVote("g", Vote.YES)])],
        )
    by_guest = Attendance("m1", Presence.STAND_IN, stand_in="g", mandate=MANDATE)
    assert session(council=council, attendance=[by_guest]).attendance_of("m1") == by_guest


@pytest.mark.parametrize(
    "make",
    [
        lambda: Attendance("m1", Presence.STAND_IN),
        lambda: Attendance("m1", stand_in="x"),
        lambda: Attendance("m1", Presence.WRITTEN, mandate=MANDATE),
    ],
)
def test_a_stand_in_is_named_where_there_is_one(make: Any) -> None:
    with pytest.raises(InvalidValueError, match="a stand-in is named"):
        make()


@pytest.mark.parametrize("share", [0, Fraction(11, 10), -1])
def test_shares_that_are_none(share: Any) -> None:
    with pytest.raises(InvalidValueError, match="a share above 0"):
        PassRule(share=share)


def test_two_rules_for_the_same_cases() -> None:
    with pytest.raises(InvalidValueError, match="two rules say when the same cases pass"):
        rules(EIGHTY, PassRule(share=Fraction(1, 2)))
    with pytest.raises(InvalidValueError, match="grassroots_fighter"):
        rules(PassRule(share=1, forms=[FORM]), PassRule(share=Fraction(1, 2), forms=[FORM]))  # type: ignore[arg-type]


def test_a_member_votes_once() -> None:
    with pytest.raises(InvalidValueError, match="a voted twice in round 1 on c1"):
        OpenBallot("c1", [CastVote("a", Vote.YES), CastVote("a", Vote.NO)])


@pytest.mark.parametrize("counts", [{"yes": 3, "in_room": 2}, {"yes": 1, "in_room": 1, "yes_in_room": 2}])
def test_a_tally_has_no_more_votes_than_voters(counts: dict[str, int]) -> None:
    with pytest.raises(InvalidValueError, match="votes were counted on c1, but only"):
        Tally(case="c1", kind=BallotKind.SECRET, **counts)


# ------------------------------------------------------------------------------------------- seats


def test_terms_decide_who_sits_on_a_day() -> None:
    last, first = date(2024, 6, 30), date(2024, 7, 1)
    council = Council(
        "b",
        "B",
        [
            CouncilSeat("old", CouncilRole.CHAIR, term=Period(None, last)),
            CouncilSeat("new", CouncilRole.CHAIR, name="Người Mẫu", term=Period(first, None)),
        ],
    )
    assert [council.chair(day).person for day in (last, first)] == ["old", "new"]  # type: ignore[union-attr]
    assert [seat.label for seat in council.seats] == ["old", "Người Mẫu"]
    assert Council("b", "B", []).chair(last) is None
    with pytest.raises(InvalidValueError, match="a whole day is expected"):
        council.on(OPENED)


@pytest.mark.parametrize(
    ("seats", "match"),
    [
        ([CouncilSeat("a"), CouncilSeat("a")], "a has two seats"),
        ([CouncilSeat("a", CouncilRole.CHAIR), CouncilSeat("b", CouncilRole.CHAIR)], "are both chair"),
    ],
)
def test_nobody_sits_twice_and_one_chairs(seats: list[CouncilSeat], match: str) -> None:
    with pytest.raises(InvalidValueError, match=match):
        Council("b", "B", seats)


# ------------------------------------------------------------------------------------------ the chair


def test_the_side_of_the_chair() -> None:
    openly = session(3, ballots=[OpenBallot("c1", [CastVote("m1", Vote.NO), CastVote("m2", Vote.YES)])])
    assert openly.chair_side("c1") is Truth.NO
    assert attrs.evolve(openly, chair_for=["c1"]).chair_side("c1") is Truth.YES
    assert attrs.evolve(openly, chair_for=[]).chair_side("c1") is Truth.NO
    assert session(3, ballots=[SecretBallot("c1", 2, 1)]).chair_side("c1") is Truth.UNKNOWN
    assert session(3, ballots=[OpenBallot("c1", [])]).chair_side("c1") is Truth.UNKNOWN
    vacant = Council("b", "B", [CouncilSeat("m1")])
    assert session(council=vacant, attendance=[], ballots=[]).chair_side("c1") is Truth.UNKNOWN
    voted = session(council=vacant, attendance=attend("m1"), ballots=[votes(1)])
    assert voted.chair_side("c1") is Truth.UNKNOWN


def test_a_tie_for_the_last_place() -> None:
    two = [Contender("a", Truth.YES, 9, chair=Truth.YES), Contender("b", Truth.YES, 9, chair=Truth.NO)]
    tied = share_places(two, Places.exactly(1), tie=PlacesTie.NONE_STATED).answers
    assert [(each.truth.value, each.tied) for each in tied] == [("unknown", ("b",)), ("unknown", ("a",))]
    settled = share_places(two, Places.exactly(1), tie=PlacesTie.CHAIR_SIDE).answers
    assert [each.truth.value for each in settled] == ["yes", "no"]
    both = [attrs.evolve(each, chair=Truth.YES) for each in two]
    assert {
        each.truth for each in share_places(both, Places.exactly(1), tie=PlacesTie.CHAIR_SIDE).answers
    } == {Truth.UNKNOWN}


def test_places_that_nobody_knows_and_cases_that_did_not_pass() -> None:
    race = [
        Contender("a", Truth.YES, 9),
        Contender("b", Truth.NO, 3),
        Contender("c", Truth.UNKNOWN, 3, most=8),
    ]
    answers = share_places(race, Places(0, None)).answers
    assert [each.truth.value for each in answers] == ["unknown", "no", "unknown"]
    answers = share_places(race, Places.exactly(2)).answers
    assert [each.truth.value for each in answers] == ["yes", "no", "unknown"]
    assert answers[2].reason.key == "council.place.vote_open"
    close = [Contender("a", Truth.YES, 9), Contender("c", Truth.UNKNOWN, 3, most=9)]
    assert share_places(close, Places.exactly(1)).answers[0].reason.key == "council.place.vote_open"


def test_places_refuse_what_cannot_be() -> None:
    with pytest.raises(InvalidValueError, match="a is listed twice"):
        share_places([Contender("a", Truth.YES, 1)] * 2, Places.exactly(1))
    with pytest.raises(InvalidValueError, match="cannot end with 2"):
        Contender("a", Truth.YES, 3, most=2)
    with pytest.raises(InvalidValueError, match="or neither"):
        Contender("a", Truth.YES, most=2)
    with pytest.raises(InvalidValueError, match="or neither"):
        Contender("a", Truth.YES, 2, most=None)


def test_contenders_of_a_session() -> None:
    cases = [case("c1"), case("c2")]
    met = session(5, awaited=1, cases=cases, ballots=[SecretBallot("c1", 4, 0)])
    found = contenders(met, rules())
    assert [(each.id, each.passed.value, each.votes, each.most) for each in found] == [
        ("c1", "yes", 4, 5),
        ("c2", "unknown", 0, 5),
    ]


# ----------------------------------------------------------------------------------------- minutes


def test_minutes_of_an_open_and_a_secret_vote() -> None:
    council = board(3, name="Trần Văn Mẫu")
    met = session(
        3,
        council=council,
        cases=[case("c1", name="Nguyễn Thị Mẫu"), case("c2", name="Lê Văn Mẫu", form=AwardForm.PRAISE)],
        attendance=[
            Attendance("m1"),
            Attendance("m2", Presence.WRITTEN),
            Attendance("m3", Presence.STAND_IN, stand_in="deputy", mandate=MANDATE),
        ],
        recusals=[Recusal("m2", "c2", ConflictGround.RELATIVE)],
        ballots=[
            OpenBallot("c1", [CastVote("m1", Vote.YES), CastVote("m2", Vote.YES), CastVote("m3", Vote.YES)]),
            SecretBallot("c2", 1, 1),
        ],
        chaired_by="m1",
        secretary="writer",
    )
    made = write_minutes(met, rules(), remarks=("Họp xong lúc 9 giờ.",))
    assert made.passed == ("c1",)
    assert made.result("c2").truth is Truth.NO
    english = made.text("en")
    for line in (
        "Hội đồng xã Mẫu, session opened at 08:00 on 20 November 2024",
        "Chaired by Trần Văn Mẫu",
        "Secretary: writer",
        "- m3: stood in for (deputy)",
        "- m2 stood back (relative)",
        "- Round 1, secret ballot: 1 yes, 1 no, 0 blank or invalid",
        "  Trần Văn Mẫu: yes",
        "Họp xong lúc 9 giờ.",
    ):
        assert line in english.splitlines()
    assert "Hội đồng xã Mẫu, phiên họp mở lúc 08:00 ngày 20/11/2024" in made.text("vi")
    assert [row[2:] for row in made.table("en").rows] == [
        ("3", "0", "0", "3", "100%", "passed"),
        ("1", "1", "0", "3", "33.33%", "not passed"),
    ]


def test_minutes_are_about_their_session() -> None:
    met = session(3, ballots=[votes(3)])
    other = judge_vote(session(3, cases=[case("c9")]), "c9", rules())
    with pytest.raises(InvalidValueError, match="the results are about"):
        Minutes(session=met, rules=rules(), results=[other])
    with pytest.raises(UnknownKeyError, match="no case"):
        write_minutes(met, rules()).result("c9")
