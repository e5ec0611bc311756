"""Points and ranks: score sheets held against a scale (chấm điểm, xếp hạng).

A criterion nobody has scored is unknown, which is neither nothing nor the maximum; a total is then known
between bounds, and a rank as a range. Faults of a sheet are collected, all of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from emulation.campaigns.registration import Cluster, CriterionKind, ScoreCriterion, ScoreScale, TieRule
from emulation.core.fields import instance_of, to_key
from emulation.core.quantity import Exact, exact
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.parties import Body, BodyKind

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign

__all__ = ["RankedScore", "Score", "ScoreLine", "ScoreSheet", "rank", "rank_cluster", "score"]

Points = tuple[tuple[str, Fraction | None], ...]


def _points(given: Mapping[str, Exact | None] | tuple[tuple[str, Exact | None], ...]) -> Points:
    items = given.items() if isinstance(given, Mapping) else given
    made = tuple((to_key(key), None if value is None else exact(value)) for key, value in items)
    if len({key for key, _ in made}) != len(made):
        raise InvalidValueError(
            "progress.criterion_twice", "a criterion stands twice on the sheet", path=("points",)
        )
    return tuple(sorted(made, key=lambda each: each[0]))


@attrs.frozen
class ScoreSheet:
    """The points of one participant (phiếu chấm điểm).

    Args:
        participant: Id of the actor or subject.
        points: Points by criterion; ``None`` or absent where nobody has scored it yet. Deductions are written
            as the points taken off, above zero.
        body_kind: Kind of body, for criteria that apply to some only; ``None`` when it is not known.

    Raises:
        InvalidValueError: A criterion twice, or points that are no exact number.
    """

    participant: str = attrs.field(converter=to_key)
    points: Points = attrs.field(default=(), converter=_points)
    body_kind: BodyKind | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(BodyKind)), kw_only=True
    )


@attrs.frozen(kw_only=True)
class ScoreLine:
    """What one criterion adds to a total (điểm một tiêu chí).

    Args:
        criterion: Id of the criterion.
        area: Id of its content area.
        kind: How it counts.
        low: The least it adds; a deduction adds less than nothing.
        high: The most it adds.
    """

    criterion: str
    area: str | None
    kind: CriterionKind
    low: Fraction
    high: Fraction


@attrs.frozen(kw_only=True)
class Score:
    """The total of one participant, as far as it is known (tổng điểm).

    Args:
        participant: Id of the participant.
        lines: What each criterion that may apply adds, in the order of the scale.
        faults: What is wrong with the sheet, all of it.
    """

    participant: str
    lines: tuple[ScoreLine, ...]
    faults: tuple[Message, ...] = ()

    @property
    def low(self) -> Fraction:
        """The least the total can be."""
        return sum((each.low for each in self.lines), Fraction(0))

    @property
    def high(self) -> Fraction:
        """The most the total can be."""
        return sum((each.high for each in self.lines), Fraction(0))

    @property
    def total(self) -> Fraction | None:
        """The total when only one is possible, else ``None``."""
        return self.low if self.low == self.high else None

    def in_area(self, area: str) -> tuple[Fraction, Fraction]:
        """Give the least and the most points in one content area."""
        lines = [each for each in self.lines if each.area == area]
        return sum((each.low for each in lines), Fraction(0)), sum((each.high for each in lines), Fraction(0))


@attrs.frozen(kw_only=True)
class RankedScore:
    """A score and the ranks it can have (thứ hạng).

    Args:
        score: The score.
        best: The best rank it can have, 1 for the first.
        worst: The worst.
    """

    score: Score
    best: int
    worst: int

    @property
    def rank(self) -> int | None:
        """The rank when only one is possible, else ``None``."""
        return self.best if self.best == self.worst else None


def score(scale: ScoreScale, sheet: ScoreSheet) -> Score:
    """Add up a sheet (chấm điểm).

    Points above the maximum or below zero are a fault and count as unknown. Points for a criterion that does
    not apply, or that the scale does not have, are a fault and left out. Where the kind of body is not known,
    a criterion for some kinds may apply or not.
    """
    given = dict(sheet.points)
    known = {each.id for each in scale.criteria}
    faults = [
        Message.of("progress.score.unknown_criterion", criterion=name) for name in given if name not in known
    ]
    lines: list[ScoreLine] = []
    for criterion in scale.criteria:
        points = given.get(criterion.id)
        if not _may_apply(criterion, sheet.body_kind):
            if points is not None:
                faults.append(Message.of("progress.score.not_applicable", criterion=criterion.id))
            continue
        fault = _fault(criterion, points)
        if fault is not None:
            faults.append(fault)
            points = None
        lines.append(_line(criterion, points, certain=_applies_surely(criterion, sheet.body_kind)))
    return Score(participant=sheet.participant, lines=tuple(lines), faults=tuple(faults))


def _may_apply(criterion: ScoreCriterion, kind: BodyKind | None) -> bool:
    return not criterion.only_for or kind is None or kind in criterion.only_for


def _applies_surely(criterion: ScoreCriterion, kind: BodyKind | None) -> bool:
    return not criterion.only_for or kind in criterion.only_for


def _fault(criterion: ScoreCriterion, points: Fraction | None) -> Message | None:
    if points is None or 0 <= points <= criterion.maximum:
        return None
    if points < 0:
        return Message.of("progress.score.below_zero", criterion=criterion.id, found=points)
    return Message.of(
        "progress.score.above_maximum", criterion=criterion.id, found=points, maximum=criterion.maximum
    )


def _line(criterion: ScoreCriterion, points: Fraction | None, *, certain: bool) -> ScoreLine:
    low, high = (Fraction(0), criterion.maximum) if points is None else (points, points)
    if not certain:
        low = Fraction(0)
    if criterion.kind is CriterionKind.DEDUCTION:
        low, high = -high, -low
    return ScoreLine(criterion=criterion.id, area=criterion.area, kind=criterion.kind, low=low, high=high)


def rank(scale: ScoreScale, sheets: Iterable[ScoreSheet]) -> tuple[RankedScore, ...]:
    """Rank sheets by their totals and the scale's rule for ties, best first (xếp hạng).

    A total that is not known has every rank from the one at its most to the one at its least. Ranges never
    leave out a rank that is possible.

    Raises:
        InvalidValueError: Two sheets of one participant.
    """
    scores = [score(scale, sheet) for sheet in sheets]
    seen: set[str] = set()
    for each in scores:
        if each.participant in seen:
            raise InvalidValueError(
                "progress.participant_twice", "{participant} has two sheets", participant=each.participant
            )
        seen.add(each.participant)
    places = _dense(scores) if scale.tie_rule is TieRule.DENSE else _skipping(scores, scale.tie_breakers)
    ranked = [
        RankedScore(score=each, best=best, worst=worst)
        for each, (best, worst) in zip(scores, places, strict=True)
    ]
    return tuple(sorted(ranked, key=lambda each: (each.best, each.worst, each.score.participant)))


def _skipping(scores: Sequence[Score], breakers: Sequence[str]) -> list[tuple[int, int]]:
    """Ranks where equals share the best place: one more than the number of those above.

    Keys compare item by item, the total first: another is surely above when its least key is more than our
    most, and may be above when its most is more than our least.
    """
    keys = [(_key(each, breakers, high=False), _key(each, breakers, high=True)) for each in scores]
    lows, highs = sorted(low for low, _ in keys), sorted(high for _, high in keys)
    count = len(scores)
    places: list[tuple[int, int]] = []
    for low, high in keys:
        surely = count - bisect_right(lows, high)
        perhaps = count - bisect_right(highs, low) - (high > low)  # not above itself
        places.append((1 + surely, 1 + perhaps))
    return places


def _key(of: Score, breakers: Sequence[str], *, high: bool) -> tuple[Fraction, ...]:
    lines = {each.criterion: each.high if high else each.low for each in of.lines}
    return (of.high if high else of.low, *(lines.get(each, Fraction(0)) for each in breakers))


def _dense(scores: Sequence[Score]) -> list[tuple[int, int]]:
    """Ranks without gaps: one more than the number of different totals above."""
    ranges = sorted((each.low, each.high) for each in scores)
    fixed = sorted({low for low, high in ranges if low == high})
    loose_highs = sorted(high for low, high in ranges if low != high)
    fewest = _fewest_above(ranges)
    places: list[tuple[int, int]] = []
    for each in scores:
        low, high = each.low, each.high
        itself = low != high
        most = (
            len(fixed) - bisect_right(fixed, low) + len(loose_highs) - bisect_right(loose_highs, low) - itself
        )
        places.append((1 + fewest[bisect_right(ranges, high, key=lambda pair: pair[0])], 1 + most))
    return places


def _fewest_above(ranges: Sequence[tuple[Fraction, Fraction]]) -> list[int]:
    """For each place in the order of least totals: how few different totals those from there on can make.

    Going down, a total is new when its range lies wholly below every total set so far could reach.
    """
    fewest = [0] * (len(ranges) + 1)
    lowest: Fraction | None = None
    for place in range(len(ranges) - 1, -1, -1):
        low, high = ranges[place]
        is_new = lowest is None or high < lowest
        fewest[place] = fewest[place + 1] + is_new
        if is_new:
            lowest = low
    return fewest


def rank_cluster(
    campaign: Campaign, cluster: Cluster, sheets: Iterable[ScoreSheet]
) -> tuple[RankedScore, ...]:
    """Rank the members of a cluster by its own scale (xếp hạng trong cụm, khối thi đua).

    A member without a sheet is ranked too, its points unknown.

    Raises:
        InvalidValueError: The cluster has no scale of the plan, a sheet is of no member, or two are of one.
    """
    scale = next((each for each in campaign.scales if each.id == cluster.scale), None)
    if scale is None:
        raise InvalidValueError(
            "progress.cluster_without_scale",
            "the cluster {cluster} has no scale of the plan",
            cluster=cluster.id,
        )
    given = list(sheets)
    for sheet in given:
        if sheet.participant not in cluster.members:
            raise InvalidValueError(
                "progress.not_a_member",
                "{participant} is no member of the cluster {cluster}",
                participant=sheet.participant,
                cluster=cluster.id,
            )
    present = {sheet.participant for sheet in given}
    missing = [ScoreSheet(each) for each in cluster.members if each not in present]
    return rank(scale, [_with_kind(campaign, sheet) for sheet in (*given, *missing)])


def _with_kind(campaign: Campaign, sheet: ScoreSheet) -> ScoreSheet:
    """Give the sheet the kind of body the plan knows, where the sheet does not say."""
    body = campaign.elements.get(sheet.participant)
    if sheet.body_kind is not None or not isinstance(body, Body):
        return sheet
    return attrs.evolve(sheet, body_kind=body.kind)
