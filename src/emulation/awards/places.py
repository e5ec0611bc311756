"""More have passed than there are places: who gets one (xét chọn theo hạn mức).

The highest votes win, or points, or whatever else decides. Ties for the last place are settled by the rules that are given; where none
settles one, those tied are neither in nor out, and the answer names them: the library draws no lots. The same is done for the cases of a
council and for the quotas of laws and plans.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from fractions import Fraction
from typing import ClassVar

import attrs

from emulation.awards.vote_rules import PlacesTie
from emulation.core.fields import instance_of, is_not_negative, one_of_types, to_key, to_tuple
from emulation.core.quantity import Exact, exact
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law import Citation, Matter

__all__ = ["Contender", "PlaceAnswer", "Places", "Selection", "TiePreference", "share_places"]


def _number(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@attrs.frozen
class Places:
    """How many places there are, as far as it is known (số lượng được xét).

    Args:
        certain: At least so many.
        possible: At most so many; ``None`` when no upper limit is known.

    Raises:
        InvalidValueError: Below zero, or more certain than possible.
    """

    certain: int = attrs.field(validator=[instance_of(int), is_not_negative])
    possible: int | None = attrs.field(
        validator=attrs.validators.optional([instance_of(int), is_not_negative])
    )

    def __attrs_post_init__(self) -> None:
        if self.possible is not None and self.certain > self.possible:
            raise InvalidValueError(
                "awards.places_reversed",
                "{certain} places are said to be certain, but only {possible} possible",
                path=("certain",),
                certain=self.certain,
                possible=self.possible,
            )

    @classmethod
    def exactly(cls, number: int) -> Places:
        """Make a number that is known."""
        return cls(number, number)

    @property
    def is_known(self) -> bool:
        """Whether one number only is possible."""
        return self.certain == self.possible


@attrs.frozen
class Contender:
    """Somebody who stands for a place, or a case that does (đối tượng xét chọn).

    Args:
        id: Id of the subject or of the case.
        passed: Whether it has passed what comes before: the standard, the vote.
        votes: Votes it has for sure, or points, or what else decides; more is better; ``None`` when it is not known.
        most: Votes it can come to; the same when nothing is open, as it is by default.
        chair: Whether the chair took its side.
        is_woman: For a person; unknown is allowed.
        share_of_women: For a collective, 0 to 1; ``None`` when it is not known or it is a person.
        is_excluded: Whether it may not stand again, as an earlier winner may not; unknown is allowed.

    >>> Contender("c1", Truth.YES, 9) == Contender("c1", Truth.YES, "9", most=9)
    True

    Raises:
        InvalidValueError: ``most`` below ``votes``, or given without them.
    """

    id: str = attrs.field(converter=to_key)
    passed: Truth = attrs.field(validator=instance_of(Truth))
    votes: Fraction | None = attrs.field(default=None, converter=_number)
    most: Fraction | None = attrs.field(
        default=attrs.Factory(lambda self: self.votes, takes_self=True), converter=_number, kw_only=True
    )
    chair: Truth = attrs.field(default=Truth.UNKNOWN, validator=instance_of(Truth), kw_only=True)
    is_woman: Truth = attrs.field(default=Truth.UNKNOWN, validator=instance_of(Truth), kw_only=True)
    share_of_women: Fraction | None = attrs.field(default=None, converter=_number, kw_only=True)
    is_excluded: Truth = attrs.field(default=Truth.NO, validator=instance_of(Truth), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.votes is None or self.most is None:
            if self.votes is not self.most:
                raise InvalidValueError(
                    "council.votes_half_known",
                    "{id} has both the votes it has and the most it can come to, or neither",
                    path=("most",),
                    id=self.id,
                )
        elif self.most < self.votes:
            raise InvalidValueError(
                "council.most_below_yes",
                "{id} has {yes} votes and cannot end with {most}",
                path=("most",),
                id=self.id,
                yes=self.votes,
                most=self.most,
            )


@attrs.frozen
class TiePreference:
    """Whom to choose among equals: a woman, or a collective with many women (ưu tiên lựa chọn).

    Args:
        share_of_women: From this share on a collective goes first.
    """

    matter: ClassVar[Matter] = Matter.TIE_PREFERENCE

    share_of_women: Fraction = attrs.field(converter=exact)

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: whom to choose among equals."""
        return ("among-equals",)

    def prefers(self, contender: Contender) -> Truth:
        """Say whether somebody goes first among equals.

        >>> TiePreference("0.7").prefers(Contender("unit-1", Truth.YES, share_of_women="0.7"))
        <Truth.YES: 'yes'>
        """
        if contender.share_of_women is not None:
            return Truth.of(contender.share_of_women >= self.share_of_women)
        return contender.is_woman


@attrs.frozen
class PlaceAnswer:
    """Whether a contender gets a place (kết quả xét chọn).

    Args:
        id: Id of the contender.
        truth: The answer.
        reason: Why, in words to be.
        tied: Ids of those it is tied with for the last place, itself not among them.
        citations: Where the number of places or the rule for ties stands, as it was given.
    """

    id: str = attrs.field(converter=to_key)
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


@attrs.frozen
class Selection:
    """Who gets a place, as far as it can be said (kết quả xét theo hạn mức).

    Args:
        places: How many places there are.
        answers: One for each contender, in the order they came.
    """

    places: Places = attrs.field(validator=instance_of(Places))
    answers: tuple[PlaceAnswer, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(PlaceAnswer)
    )

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of those who are in, however what is open turns out."""
        return self._those(Truth.YES)

    @property
    def undetermined(self) -> tuple[str, ...]:
        """Ids of those who may be in or out: tied for the last place, or something is not known."""
        return self._those(Truth.UNKNOWN)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Ids of those who are out, however what is open turns out."""
        return self._those(Truth.NO)

    def _those(self, truth: Truth) -> tuple[str, ...]:
        return tuple(each.id for each in self.answers if each.truth is truth)

    def falls_short_of(self, minimum: int) -> Truth:
        """Say whether fewer than a minimum are in."""
        if len(self.chosen) >= minimum:
            return Truth.NO
        return Truth.YES if len(self.chosen) + len(self.undetermined) < minimum else Truth.UNKNOWN


_Key = tuple[Fraction | float, int, int]
_LOWEST: _Key = (float("-inf"), 0, 0)
_HIGHEST: _Key = (float("inf"), 1, 1)


@attrs.frozen(kw_only=True)
class _Race:
    """The contenders who still run, by the least and the most that decides about each."""

    places: Places
    spans: dict[str, tuple[_Key, _Key]]
    lows: list[_Key]
    highs: list[_Key]

    def surely_ahead(self, id: str) -> int:
        return len(self.lows) - bisect_right(self.lows, self.spans[id][1])

    def may_be_ahead(self, id: str) -> int:
        return len(self.highs) - bisect_left(self.highs, self.spans[id][0]) - 1  # itself among them

    def tied_with(self, id: str, settled: frozenset[str]) -> tuple[str, ...]:
        """Give those that nothing tells apart from one, whatever is open."""
        low, high = self.spans[id]
        if id not in settled:
            return ()
        return tuple(
            sorted(
                other
                for other in settled
                if other != id and self.spans[other][0] <= high and low <= self.spans[other][1]
            )
        )


def share_places(
    contending: Iterable[Contender],
    places: Places,
    *,
    tie: PlacesTie = PlacesTie.NONE_STATED,
    prefer: TiePreference | None = None,
) -> Selection:
    """Say of each contender whether it gets one of the places (xét chọn theo hạn mức).

    Those with more votes go first. Among equals the chair's side decides where the council's rules say so, then the preference of
    the law where it is given. Whatever the open facts bring: a yes stays a yes and a no stays a no.

    Args:
        contending: Those who stand, each once; those that did not pass or may not stand again get no place.
        places: How many places there are, as far as it is known.
        tie: What the rules of the council say of a tie for the last place.
        prefer: Whom the law prefers among equals.

    >>> three = [Contender("a", Truth.YES, 9), Contender("b", Truth.YES, 9), Contender("c", Truth.YES, 12)]
    >>> found = share_places(three, Places.exactly(2))
    >>> found.chosen, [(each.id, each.truth.value, each.tied) for each in found.answers[:2]]
    (('c',), [('a', 'unknown', ('b',)), ('b', 'unknown', ('a',))])

    Raises:
        InvalidValueError: A contender that stands twice.
    """
    given = tuple(contending)
    _refuse_twice(given)
    running = [each for each in given if each.passed is not Truth.NO and each.is_excluded is not Truth.YES]
    spans = {each.id: _span(each, tie, prefer) for each in running}
    # Who may fall out is not certainly ahead of anybody, but may be.
    sure = [each for each in running if each.passed is Truth.YES and each.is_excluded is Truth.NO]
    race = _Race(
        places=places,
        spans=spans,
        lows=sorted(spans[each.id][0] for each in sure),
        highs=sorted(high for _, high in spans.values()),
    )
    settled = frozenset(each.id for each in sure if each.votes is not None and each.votes == each.most)
    return Selection(places, [_answer(each, race, settled) for each in given])


def _span(contender: Contender, tie: PlacesTie, prefer: TiePreference | None) -> tuple[_Key, _Key]:
    """Give the least and the most that decides about a contender."""
    if contender.votes is None or contender.most is None:
        return _LOWEST, _HIGHEST
    chair = contender.chair if tie is PlacesTie.CHAIR_SIDE else Truth.NO
    preferred = Truth.NO if prefer is None else prefer.prefers(contender)
    low = (contender.votes, int(chair is Truth.YES), int(preferred is Truth.YES))
    return low, (contender.most, int(chair is not Truth.NO), int(preferred is not Truth.NO))


def _answer(one: Contender, race: _Race, settled: frozenset[str]) -> PlaceAnswer:
    if one.id not in race.spans:
        key = "not_passed" if one.passed is Truth.NO else "excluded"
        return PlaceAnswer(one.id, Truth.NO, Message(f"council.place.{key}"))
    places, ahead = race.places, race.surely_ahead(one.id)
    if places.possible is not None and ahead >= places.possible:
        return PlaceAnswer(one.id, Truth.NO, _counted("no", one, places=places.possible, ahead=ahead))
    if race.may_be_ahead(one.id) < places.certain:
        # Nobody who could still come out ahead takes the last place away.
        if one.passed is not Truth.YES:
            return PlaceAnswer(one.id, Truth.UNKNOWN, Message("council.place.vote_open"))
        if one.is_excluded is not Truth.NO:
            return PlaceAnswer(one.id, Truth.UNKNOWN, Message("council.place.may_be_excluded"))
        return PlaceAnswer(one.id, Truth.YES, _counted("yes", one, places=places.certain))
    if not places.is_known:
        return PlaceAnswer(one.id, Truth.UNKNOWN, Message("council.place.places_unknown"))
    tied = race.tied_with(one.id, settled)
    if tied:
        reason = Message.of("council.place.tied", places=places.certain, tied=tied)
        return PlaceAnswer(one.id, Truth.UNKNOWN, reason, tied)
    return PlaceAnswer(one.id, Truth.UNKNOWN, Message("council.place.vote_open"))


def _counted(key: str, one: Contender, **numbers: int) -> Message:
    """Give a reason with the votes, or without where they are not known."""
    if one.votes is None:
        return Message.of(f"council.place.{key}_in_any_case", places=numbers["places"])
    whole = one.votes.denominator == 1
    return Message.of(f"council.place.{key}", yes=one.votes.numerator if whole else one.votes, **numbers)


def _refuse_twice(given: tuple[Contender, ...]) -> None:
    seen: set[str] = set()
    for index, each in enumerate(given):
        if each.id in seen:
            raise InvalidValueError(
                "council.listed_twice", "{found} is listed twice; keep one", path=(index, "id"), found=each.id
            )
        seen.add(each.id)
