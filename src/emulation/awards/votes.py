"""Counting votes as the law counts them (kiểm phiếu).

Of 20 members 16 yes votes are 80 % and pass "at least 80 % of all members", 15 are 75 % and do not; the written
opinions of absent members are votes. Shares are exact fractions. What is not in yet makes an answer unknown as
long as it could still change it, and no longer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from emulation.awards.ballots import BallotKind, OpenBallot, Vote
from emulation.awards.session import CouncilSession, Presence
from emulation.awards.vote_rules import AttendanceRule, CouncilRules, PassBase, PassRule, RecusalPolicy
from emulation.core.fields import instance_of, is_not_negative, is_positive, one_of_types, to_key, to_tuple
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law import Citation

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Tally", "VoteCheck", "VoteResult", "count_votes", "judge_attendance", "judge_vote"]


def _number() -> int:
    field: int = attrs.field(default=0, validator=[instance_of(int), is_not_negative])
    return field


@attrs.frozen(kw_only=True)
class Tally:
    """A count: who could vote, and how they did (kết quả kiểm phiếu).

    Every member with a vote that day is counted once, in one of the fields from ``in_room`` to
    ``recused_away``.

    Args:
        case: Id of the case.
        kind: How the vote was taken.
        round: Number of the round that counts.
        yes: Votes for.
        no: Votes against.
        blank: Votes that say neither.
        yes_in_room: Votes for from those in the room; ``None`` when a secret ballot hides it.
        in_room: Members in the room, or stood in for with a mandate.
        in_writing: Absent members whose written opinion is in.
        awaited: Absent members whose written opinion is asked for and not in.
        absent: Absent members of whom no opinion will come.
        unrecorded: Members of whom nobody wrote down whether they came.
        recused_in_room: Members in the room who stood back from the case.
        recused_away: Members not in the room who stood back from it.

    Raises:
        InvalidValueError: More votes than members who could give them.
    """

    case: str = attrs.field(converter=to_key)
    kind: BallotKind = attrs.field(validator=instance_of(BallotKind))
    round: int = attrs.field(default=1, validator=[instance_of(int), is_positive])
    yes: int = _number()
    no: int = _number()
    blank: int = _number()
    yes_in_room: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_not_negative])
    )
    in_room: int = _number()
    in_writing: int = _number()
    awaited: int = _number()
    absent: int = _number()
    unrecorded: int = _number()
    recused_in_room: int = _number()
    recused_away: int = _number()

    def __attrs_post_init__(self) -> None:
        if self.cast > self.in_room + self.in_writing or (self.yes_in_room or 0) > min(
            self.yes, self.in_room
        ):
            raise InvalidValueError(
                "council.too_many_votes",
                "{found} votes were counted on {case}, but only {most} members could vote",
                found=self.cast,
                case=self.case,
                most=self.in_room + self.in_writing,
            )

    @property
    def cast(self) -> int:
        """Votes that were given, blank ones among them."""
        return self.yes + self.no + self.blank

    @property
    def recused(self) -> int:
        """Members who stood back."""
        return self.recused_in_room + self.recused_away

    @property
    def members(self) -> int:
        """All members with a vote that day."""
        away = self.in_writing + self.awaited + self.absent + self.unrecorded
        return self.in_room + away + self.recused

    @property
    def share(self) -> Fraction | None:
        """Yes votes as a share of all members; ``None`` when there are no members."""
        return Fraction(self.yes, self.members) if self.members else None

    def bounds(self, rule: PassRule) -> tuple[tuple[int, int], tuple[int, int]]:
        """Give yes votes and base under a rule, in the worst case and in the best.

        Both are the same when nothing is open.
        """
        recused = self.recused_in_room if rule.base is PassBase.PRESENT else self.recused
        kept = recused if rule.recused is RecusalPolicy.KEEP_IN_BASE else 0
        if rule.base is PassBase.ALL_MEMBERS:
            base = self.members - self.recused + kept
            return (self.yes, base), (self.yes + self.awaited + self.unrecorded, base)
        low = high = self.yes_in_room
        if low is None or high is None:
            low, high = max(0, self.yes - self.in_writing), min(self.yes, self.in_room)
        # Somebody of whom nothing is known may have sat there and voted either way.
        base = self.in_room + kept + self.unrecorded
        return (low, base), (high + self.unrecorded, base)


@attrs.frozen
class VoteCheck:
    """One thing a vote is held to, and how it stands (điều kiện biểu quyết).

    Args:
        truth: Whether it holds.
        reason: What was found, in words to be.
        citations: Where the rule stands.
    """

    truth: Truth = attrs.field(validator=instance_of(Truth))
    reason: Message = attrs.field(validator=instance_of(Message))
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )


@attrs.frozen(kw_only=True)
class VoteResult:
    """Whether a case has passed the council, and why (kết quả biểu quyết).

    Args:
        case: Id of the case.
        tally: The count; ``None`` when there was no vote yet.
        checks: Everything the vote is held to: passing, attendance, kind of ballot, recusal.
        notes: What a reader should know besides.
    """

    case: str = attrs.field(converter=to_key)
    tally: Tally | None = attrs.field(default=None, validator=instance_of(Tally, type(None)))
    checks: tuple[VoteCheck, ...] = attrs.field(converter=to_tuple, validator=one_of_types(VoteCheck))
    notes: tuple[Message, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Message))

    @property
    def truth(self) -> Truth:
        """Yes when every check holds, no when one fails, else unknown."""
        return Truth.all(check.truth for check in self.checks)

    @property
    def reasons(self) -> tuple[Message, ...]:
        """Every reason of the answer: all that fails for a no, all that is open for an unknown."""
        return tuple(check.reason for check in self.checks if check.truth is self.truth)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The texts behind the reasons, each once."""
        found = [each for check in self.checks if check.truth is self.truth for each in check.citations]
        return tuple(dict.fromkeys(found))

    def text(self, language: Language = "vi") -> str:
        """Say the result, its reasons and notes, one a line."""
        from emulation.i18n import say

        lines = [say(f"council.result.{self.truth.value}", language, case=self.case)]
        for check in self.checks:
            if check.truth is self.truth:
                words = check.reason.text(language)
                if check.citations:
                    words = say("council.cited", language, words=words, citations=check.citations)
                lines.append(f"- {words}")
        lines += [f"- {note.text(language)}" for note in self.notes]
        return "\n".join(lines)


def count_votes(session: CouncilSession, case: str) -> Tally | None:
    """Count the last round on a case; ``None`` when there was no vote yet.

    Raises:
        UnknownKeyError: The session has no such case.
    """
    ballot = session.ballot(case)
    if ballot is None:
        return None
    recused = session.recused(case)
    groups: Counter[str] = Counter()
    room: set[str] = set()
    for seat in session.voters:
        group = _group(session, seat.person)
        if seat.person in recused:
            group = "room-" if group == "room" else "away-"
        elif group == "room":
            room.add(seat.person)
        groups[group] += 1
    yes_in_room: int | None
    if isinstance(ballot, OpenBallot):
        yes_in_room = sum(each.vote is Vote.YES and each.member in room for each in ballot.votes)
    else:
        yes_in_room = None if groups["writing"] else ballot.yes
    return Tally(
        case=case,
        kind=ballot.kind,
        round=ballot.round,
        yes=ballot.yes,
        no=ballot.no,
        blank=ballot.blank,
        yes_in_room=yes_in_room,
        in_room=groups["room"],
        in_writing=groups["writing"],
        awaited=groups["awaited"],
        absent=groups["absent"],
        unrecorded=groups["unrecorded"],
        recused_in_room=groups["room-"],
        recused_away=groups["away-"],
    )


def _group(session: CouncilSession, member: str) -> str:
    attendance = session.attendance_of(member)
    if attendance is None:
        return "unrecorded"
    if attendance.is_in_room:
        return "room"
    if attendance.presence is Presence.WRITTEN:
        return "writing"
    return "awaited" if attendance.presence is Presence.AWAITED else "absent"


def judge_attendance(session: CouncilSession, rule: AttendanceRule) -> VoteCheck:
    """Say whether enough members take part; recused ones do, since they came.

    Args:
        session: The session.
        rule: How many must.
    """
    groups = [_group(session, seat.person) for seat in session.voters]
    counted, hoped = {"room"}, {"unrecorded"}
    if rule.written_counts:
        counted.add("writing")
    if rule.written_counts is not False:
        # Where the text does not say whether written opinions count, they may.
        hoped |= {"awaited", "writing"} - counted
    there = sum(group in counted for group in groups)
    open_ones = sum(group in hoped for group in groups)
    needed = rule.needed(len(groups))
    truth = Truth.of(True if there >= needed else False if there + open_ones < needed else None)
    reason = Message.of(
        f"council.attendance.{truth.value}",
        there=there,
        open=open_ones,
        needed=needed,
        members=len(groups),
    )
    return VoteCheck(truth, reason, rule.citations)


def judge_vote(session: CouncilSession, case: str, rules: CouncilRules) -> VoteResult:
    """Say whether a case has passed, all reasons at once.

    Args:
        session: The session.
        case: Id of the case.
        rules: What it is held to.

    Raises:
        UnknownKeyError: The session has no such case.
    """
    form = session.case(case).form
    tally, rule = count_votes(session, case), rules.rule_for(form)
    checks = [_passing(tally, rule, case)]
    checks += [judge_attendance(session, each) for each in rules.attendance_for(form)]
    if tally is not None and rule is not None and rule.secret is not None:
        wanted = BallotKind.SECRET if rule.secret else BallotKind.OPEN
        truth = Truth.of(tally.kind is wanted)
        reason = Message.of(f"council.kind.{truth.value}", kind=tally.kind, wanted=wanted)
        checks.append(VoteCheck(truth, reason, rule.citations))
    checks += _recusals(session, case, rules)
    return VoteResult(case=case, tally=tally, checks=checks, notes=_notes(session))


def _passing(tally: Tally | None, rule: PassRule | None, case: str) -> VoteCheck:
    if rule is None:
        return VoteCheck(Truth.UNKNOWN, Message.of("council.no_pass_rule", case=case))
    if tally is None:
        return VoteCheck(Truth.UNKNOWN, Message.of("council.no_ballot", case=case), rule.citations)
    worst, best = tally.bounds(rule)
    needed = rule.needed(worst[1])
    truth = Truth.of(True if worst[0] >= needed else False if best[0] < needed else None)
    reason = Message.of(
        f"council.passing.{truth.value}",
        yes=worst[0],
        most=best[0],
        needed=needed,
        base=worst[1],
        of=rule.base,
    )
    return VoteCheck(truth, reason, rule.citations)


def _recusals(session: CouncilSession, case: str, rules: CouncilRules) -> Iterable[VoteCheck]:
    for each in session.conflicts(case):
        if each.ground in rules.recuse_for:
            key = "council.not_recused" if each.truth is Truth.YES else "council.perhaps_to_recuse"
            yield VoteCheck(
                ~each.truth, Message.of(key, member=_name(session, each.member), ground=each.ground)
            )


def _name(session: CouncilSession, member: str) -> str:
    return next(seat.label for seat in session.voters if seat.person == member)


def _notes(session: CouncilSession) -> tuple[Message, ...]:
    """Say which stand-ins have no vote for want of a mandate."""
    return tuple(
        Message.of("council.note.no_mandate", stand_in=each.stand_in, member=_name(session, each.member))
        for each in session.attendance
        if each.presence is Presence.STAND_IN and each.mandate is None
    )
