"""More cases have passed than there are places: who gets one (xét chọn theo số phiếu).

The highest votes win. A tie for the last place is settled by the rule that is given, and where none is stated it
stays undetermined, with the list of those tied: the library draws no lots.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from emulation.awards.quota import Places
from emulation.awards.session import CouncilSession
from emulation.awards.vote_rules import CouncilRules, PlacesTie
from emulation.awards.votes import judge_vote
from emulation.core.fields import instance_of, is_not_negative, one_of_types, to_key, to_tuple
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law import Citation

__all__ = ["Contender", "PlaceAnswer", "contenders", "share_places"]


@attrs.frozen
class Contender:
    """A case that competes for a place (trường hợp xét chọn).

    Args:
        case: Id of the case.
        passed: Whether it has passed the vote.
        yes: Yes votes it has for sure.
        most: Yes votes it can come to; the same when nothing is open, as it is by default.
        chair: Whether the chair took its side.

    Raises:
        InvalidValueError: ``most`` below ``yes``.
    """

    case: str = attrs.field(converter=to_key)
    passed: Truth = attrs.field(validator=instance_of(Truth))
    yes: int = attrs.field(validator=[instance_of(int), is_not_negative])
    most: int = attrs.field(
        default=attrs.Factory(lambda self: self.yes, takes_self=True), validator=instance_of(int)
    )
    chair: Truth = attrs.field(default=Truth.UNKNOWN, validator=instance_of(Truth))

    def __attrs_post_init__(self) -> None:
        if self.most < self.yes:
            raise InvalidValueError(
                "council.most_below_yes",
                "{case} has {yes} votes and cannot end with {most}",
                path=("most",),
                case=self.case,
                yes=self.yes,
                most=self.most,
            )


@attrs.frozen
class PlaceAnswer:
    """Whether a case gets a place (kết quả xét chọn).

    Args:
        case: Id of the case.
        truth: The answer.
        reason: Why, in words to be.
        tied: Ids of the cases it is tied with for the last place, itself not among them.
        citations: Where the number of places or the rule for ties stands, as it was given.
    """

    case: str = attrs.field(converter=to_key)
    truth: Truth = attrs.field(validator=instance_of(Truth))
    reason: Message = attrs.field(validator=instance_of(Message))
    tied: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(str))
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )

    @property
    def reasons(self) -> tuple[Message, ...]:
        """The reason, as answers with several give theirs."""
        return (self.reason,)


def contenders(session: CouncilSession, rules: CouncilRules) -> tuple[Contender, ...]:
    """Give the cases of a session with their votes, as :func:`share_places` takes them."""
    found: list[Contender] = []
    for case in session.cases:
        result = judge_vote(session, case.id, rules)
        tally = result.tally
        yes, most = (0, len(session.voters)) if tally is None else (tally.yes, tally.yes)
        if tally is not None:
            most += tally.awaited + tally.unrecorded
        found.append(Contender(case.id, result.truth, yes, most, session.chair_side(case.id)))
    return tuple(found)


def share_places(contending: Iterable[Contender], places: Places, tie: PlacesTie) -> tuple[PlaceAnswer, ...]:
    """Say of each case whether it gets one of the places, in the order they came.

    Whatever the open votes bring: a yes stays a yes and a no stays a no.

    Args:
        contending: The cases; those that did not pass get no place.
        places: How many places there are, as far as it is known.
        tie: What settles a tie for the last one.

    >>> two = [Contender("a", Truth.YES, 9), Contender("b", Truth.YES, 9), Contender("c", Truth.YES, 12)]
    >>> [
    ...     (each.case, each.truth.value, each.tied)
    ...     for each in share_places(two, Places.exactly(2), PlacesTie.NONE_STATED)
    ... ]
    [('a', 'unknown', ('b',)), ('b', 'unknown', ('a',)), ('c', 'yes', ())]

    Raises:
        InvalidValueError: A case that stands twice.
    """
    cases = tuple(contending)
    ids = [each.case for each in cases]
    twice = sorted({each for each in ids if ids.count(each) > 1})
    if twice:
        raise InvalidValueError(
            "council.listed_twice", "{found} is listed twice; keep one", path=("contending",), found=twice[0]
        )
    return tuple(_answer(each, cases, places, tie) for each in cases)


def _answer(one: Contender, cases: tuple[Contender, ...], places: Places, tie: PlacesTie) -> PlaceAnswer:
    if one.passed is Truth.NO:
        return PlaceAnswer(one.case, Truth.NO, Message.of("council.place.not_passed"))
    others = [each for each in cases if each is not one and each.passed is not Truth.NO]
    behind = sum(_is_ahead(one, each, tie) for each in others)
    ahead = sum(_is_ahead(each, one, tie) for each in others)
    if places.possible is not None and ahead >= places.possible:
        reason = Message.of("council.place.no", places=places.possible, ahead=ahead, yes=one.yes)
        return PlaceAnswer(one.case, Truth.NO, reason)
    if len(others) - behind < places.certain:
        # Nobody who could still come out ahead takes the last place away.
        if one.passed is Truth.YES:
            reason = Message.of("council.place.yes", places=places.certain, yes=one.yes)
            return PlaceAnswer(one.case, Truth.YES, reason)
        return PlaceAnswer(one.case, Truth.UNKNOWN, Message.of("council.place.vote_open"))
    if not places.is_known:
        return PlaceAnswer(one.case, Truth.UNKNOWN, Message.of("council.place.places_unknown"))
    rivals = [each for each in others if not _is_ahead(one, each, tie) and not _is_ahead(each, one, tie)]
    tied = tuple(sorted(each.case for each in rivals if _is_settled(one) and _is_settled(each)))
    if tied:
        reason = Message.of("council.place.tied", places=places.certain, tied=tied)
        return PlaceAnswer(one.case, Truth.UNKNOWN, reason, tied)
    return PlaceAnswer(one.case, Truth.UNKNOWN, Message.of("council.place.vote_open"))


def _is_settled(one: Contender) -> bool:
    return one.passed is Truth.YES and one.yes == one.most


def _is_ahead(one: Contender, other: Contender, tie: PlacesTie) -> bool:
    """Say whether one is sure to come before the other."""
    if one.passed is not Truth.YES:
        return False
    if one.yes != other.most:
        return one.yes > other.most
    sides = (one.chair, other.chair)
    # A lead of the chair's side counts only where the votes are sure to be equal or better.
    return tie is PlacesTie.CHAIR_SIDE and sides == (Truth.YES, Truth.NO)
