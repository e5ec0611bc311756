"""Quotas of the law, and who is within them (hạn mức, tỷ lệ khen thưởng).

A quota of a plan is an :class:`emulation.campaigns.Quota`; here stand the shares that laws, decrees and circulars set, each with
its own denominator, and :func:`select_within_quota`, which works for both. Where the law is silent on ties, those tied for the last place are
neither in nor out: the answer names them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from enum import Enum
from fractions import Fraction
from typing import ClassVar

import attrs

from emulation.core.fields import (
    instance_of,
    is_not_negative,
    to_key,
    to_optional_key,
    to_tuple,
)
from emulation.core.quantity import Exact, exact
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, Matter
from emulation.parties import SubjectKind

__all__ = [
    "FractionRule",
    "Places",
    "QuotaCandidate",
    "QuotaOf",
    "Selection",
    "ShareQuota",
    "TiePreference",
    "select_within_quota",
]


class QuotaOf(Enum):
    """What a share is a share of: the denominator (mẫu số của tỷ lệ)."""

    TITLE_HOLDERS = "title_holders"
    """Those who hold the next lower title."""
    HEADCOUNT = "headcount"
    """Everybody in the unit."""
    QUALIFIED = "qualified"
    """Those who meet the standard."""


class FractionRule(Enum):
    """What becomes of a fraction of a place (làm tròn số lượng)."""

    CUT = "cut"
    """It is cut: one more would pass the cap. This follows from the cap where the law says nothing else."""
    NOT_READ = "not_read"
    """The rule says that fractions are rounded as prescribed, and the prescription was not read."""


def _share(value: Exact | None) -> Fraction | None:
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


@attrs.frozen(kw_only=True)
class ShareQuota:
    """At most such a share may get a title or form (hạn mức theo tỷ lệ).

    Args:
        form: The title or form.
        kind: Kind of subject.
        cap: Most, as a share; ``None`` where the law was read and sets no cap.
        of: The denominator.
        of_form: Title whose holders are counted, for :attr:`QuotaOf.TITLE_HOLDERS`.
        variety: Which of several awards of one form; ``None`` for the form as such.
        fractions: What becomes of a fraction of a place.
        sector: Key of the sector it was laid down for, such as ``"army"``; ``None`` for everybody.

    >>> quota = ShareQuota(
    ...     form=AwardForm.GRASSROOTS_FIGHTER,
    ...     kind=SubjectKind.PERSON,
    ...     cap="0.15",
    ...     of=QuotaOf.TITLE_HOLDERS,
    ...     of_form=AwardForm.ADVANCED_WORKER,
    ... )
    >>> quota.most(population=33), quota.most(population=None)
    (Places(certain=4, possible=4), Places(certain=0, possible=None))

    Raises:
        InvalidValueError: No share between 0 and 1, or the title of the denominator where it does not belong or is needed.
    """

    matter: ClassVar[Matter] = Matter.QUOTA

    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    kind: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    cap: Fraction | None = attrs.field(converter=_share)
    of: QuotaOf = attrs.field(validator=instance_of(QuotaOf))
    of_form: AwardForm | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(AwardForm))
    )
    variety: str | None = attrs.field(default=None, converter=to_optional_key)
    fractions: FractionRule = attrs.field(default=FractionRule.CUT, validator=instance_of(FractionRule))
    sector: str | None = attrs.field(default=None, converter=to_optional_key)

    def __attrs_post_init__(self) -> None:
        if self.cap is not None and not 0 <= self.cap <= 1:
            raise InvalidValueError(
                "awards.no_share_or_whole",
                "a share from 0 to 1 is expected, found {found}",
                path=("cap",),
                found=self.cap,
            )
        if (self.of is QuotaOf.TITLE_HOLDERS) is (self.of_form is None):
            raise InvalidValueError(
                "awards.denominator_unclear",
                "the title whose holders are counted is needed for {expected.value} and for nothing else (found {of.value})",
                path=("of_form",),
                expected=QuotaOf.TITLE_HOLDERS,
                of=self.of,
            )

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: form, kind of subject, variety and sector."""
        return (self.form.value, self.kind.value, self.variety or "", self.sector or "")

    def covers(
        self, form: AwardForm, kind: SubjectKind, variety: str | None = None, sector: str | None = None
    ) -> bool:
        """Say whether it concerns that award for that kind of subject, in that sector or in every one."""
        return self.question[:3] == (form.value, kind.value, variety or "") and self.sector in {None, sector}

    def most(self, *, population: int | None) -> Places:
        """Give how many places there are.

        Args:
            population: Size of the denominator, zero or more; ``None`` when it is not known.

        Raises:
            InvalidValueError: A population below zero.
        """
        if population is not None and population < 0:
            raise InvalidValueError(
                "core.negative",
                "zero or more is expected, found {found}",
                path=("population",),
                found=population,
            )
        if self.cap is None:
            return Places(0 if population is None else population, population)
        if population is None:
            return Places(0, None)
        exactly = self.cap * population
        whole = exactly.numerator // exactly.denominator
        is_open = self.fractions is FractionRule.NOT_READ and exactly.denominator != 1
        return Places(whole, whole + 1 if is_open else whole)


@attrs.frozen(kw_only=True)
class QuotaCandidate:
    """Somebody who meets the standard and stands for a place (đối tượng được xét).

    Args:
        id: Id of the subject.
        votes: Votes, points, or what else decides; more is better; ``None`` when it is not known.
        is_woman: For a person; unknown is allowed.
        share_of_women: For a collective, 0 to 1; ``None`` when it is not known or it is a person.
        is_excluded: Whether it may not stand again, as an earlier winner may not; unknown is allowed.
    """

    id: str = attrs.field(converter=to_key)
    votes: Fraction | None = attrs.field(default=None, converter=_share)
    is_woman: Truth = attrs.field(default=Truth.UNKNOWN, validator=instance_of(Truth))
    share_of_women: Fraction | None = attrs.field(default=None, converter=_share)
    is_excluded: Truth = attrs.field(default=Truth.NO, validator=instance_of(Truth))


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

    def prefers(self, candidate: QuotaCandidate) -> Truth:
        """Say whether a candidate goes first among equals.

        >>> TiePreference("0.7").prefers(QuotaCandidate(id="unit-1", share_of_women="0.7"))
        <Truth.YES: 'yes'>
        """
        if candidate.share_of_women is not None:
            return Truth.of(candidate.share_of_women >= self.share_of_women)
        return candidate.is_woman


@attrs.frozen(kw_only=True)
class Selection:
    """Who is within a quota, as far as it can be said (kết quả xét theo hạn mức).

    Args:
        places: How many places there are.
        chosen: Ids of those who are in, however what is open turns out.
        undetermined: Ids of those who may be in or out: tied for the last place, or something is not known.
        left_out: Ids of those who are out, however what is open turns out.
    """

    places: Places
    chosen: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    undetermined: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    left_out: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)

    def falls_short_of(self, minimum: int) -> Truth:
        """Say whether fewer than a minimum are in."""
        if len(self.chosen) >= minimum:
            return Truth.NO
        return Truth.YES if len(self.chosen) + len(self.undetermined) < minimum else Truth.UNKNOWN


_Key = tuple[Fraction | float, int]
_LOWEST: _Key = (float("-inf"), 0)
_HIGHEST: _Key = (float("inf"), 1)


def _span(candidate: QuotaCandidate, prefer: TiePreference | None) -> tuple[_Key, _Key]:
    """Give the least and the most that decides about a candidate."""
    if candidate.votes is None:
        return _LOWEST, _HIGHEST
    preferred = Truth.NO if prefer is None else prefer.prefers(candidate)
    return (candidate.votes, int(preferred is Truth.YES)), (candidate.votes, int(preferred is not Truth.NO))


def select_within_quota(
    candidates: Iterable[QuotaCandidate], places: Places, *, prefer: TiePreference | None = None
) -> Selection:
    """Say who is within a quota (xét chọn theo hạn mức).

    Those with more votes go first. Among equals the preference decides, if there is one; without one, or where it does not
    tell two apart, nobody knows who goes first, and those tied for the last place are undetermined.

    Args:
        candidates: Those who meet the standard, each once.
        places: How many places there are.
        prefer: Whom the law prefers among equals.

    >>> three = [
    ...     QuotaCandidate(id="a", votes=9),
    ...     QuotaCandidate(id="b", votes=7),
    ...     QuotaCandidate(id="c", votes=7),
    ... ]
    >>> found = select_within_quota(three, Places.exactly(2))
    >>> found.chosen, found.undetermined, found.left_out
    (('a',), ('b', 'c'), ())

    Raises:
        InvalidValueError: A candidate twice.
    """
    given = tuple(candidates)
    _refuse_twice(given)
    running = [each for each in given if each.is_excluded is not Truth.YES]
    spans = {each.id: _span(each, prefer) for each in running}
    # Whoever may be excluded is not certainly ahead of anybody, but may be.
    lows = sorted(spans[each.id][0] for each in running if each.is_excluded is Truth.NO)
    highs = sorted(high for _, high in spans.values())
    sorted_out: dict[str, list[str]] = {"chosen": [], "undetermined": [], "left_out": []}
    for each in given:
        sorted_out[_place_of(each, spans, lows, highs, places)].append(each.id)
    return Selection(places=places, **sorted_out)


def _place_of(
    candidate: QuotaCandidate,
    spans: dict[str, tuple[_Key, _Key]],
    lows: list[_Key],
    highs: list[_Key],
    places: Places,
) -> str:
    if candidate.id not in spans:
        return "left_out"
    low, high = spans[candidate.id]
    surely_ahead = len(lows) - bisect_right(lows, high)
    may_be_ahead = len(highs) - bisect_left(highs, low) - 1  # itself among them
    if places.possible is not None and surely_ahead >= places.possible:
        return "left_out"
    is_in = may_be_ahead < places.certain and candidate.is_excluded is Truth.NO
    return "chosen" if is_in else "undetermined"


def _refuse_twice(given: tuple[QuotaCandidate, ...]) -> None:
    seen: set[str] = set()
    for index, each in enumerate(given):
        if each.id in seen:
            raise InvalidValueError(
                "awards.candidate_twice", "{id} stands twice", path=(index, "id"), id=each.id
            )
        seen.add(each.id)
