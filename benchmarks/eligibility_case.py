"""The case that rule engines are measured on: eight conditions, nine fields of which five may be missing.

Two numbers with a limit, two memberships, two dates of which one lies in a period, a boolean and an either-or. The order of
the conditions and the chances are such that about 8 % are eligible, 88 % are not, and of 4 % it cannot be known, which is what lists of
candidates look like. People, points and dates are drawn from a seed.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Callable
from datetime import date, timedelta

import attrs

from emulation.eligibility import All, Choice, Fact, Verdict, Vocabulary

__all__ = [
    "BEGIN",
    "END",
    "FIELDS",
    "FITTING_KINDS",
    "FITTING_MERITS",
    "LAST",
    "NULLABLE",
    "Record",
    "by_hand",
    "by_hand_all_kept",
    "records",
    "rule",
    "vocabulary",
]

BEGIN, END, LAST = date(2021, 9, 10), date(2021, 10, 30), date(2021, 11, 15)
KINDS = ("person", "collective", "household")
MERITS = ("outstanding", "role-model", "initiative", "kindness", "none")
FITTING_KINDS = frozenset({"person", "collective"})
FITTING_MERITS = frozenset({"outstanding", "role-model", "initiative"})
ELIGIBLE, INELIGIBLE, UNDETERMINED = Verdict.ELIGIBLE, Verdict.INELIGIBLE, Verdict.UNDETERMINED


@attrs.frozen
class Record:
    """A candidate, with slots and frozen, as a careful program would have it."""

    points: int | None
    absences: int | None
    kind: str
    merit: str
    achieved: date | None
    submitted: date
    disciplined: bool | None
    votes: int | None
    endorsed: bool


FIELDS = tuple(field.name for field in attrs.fields(Record))
NULLABLE = ("points", "absences", "achieved", "disciplined", "votes")


def by_hand(record: Record) -> Verdict:  # noqa: C901, PLR0912 - that is how it is written by hand
    """Decide as a careful person would write it for this one rule: three values, leaving as soon as it is a no."""
    unknown = False
    points = record.points
    if points is None:
        unknown = True
    elif points < 80:
        return INELIGIBLE
    absences = record.absences
    if absences is None:
        unknown = True
    elif absences > 5:
        return INELIGIBLE
    if record.kind not in FITTING_KINDS:
        return INELIGIBLE
    if record.merit not in FITTING_MERITS:
        return INELIGIBLE
    achieved = record.achieved
    if achieved is None:
        unknown = True
    elif not BEGIN <= achieved <= END:
        return INELIGIBLE
    if record.submitted > LAST:
        return INELIGIBLE
    disciplined = record.disciplined
    if disciplined is None:
        unknown = True
    elif disciplined:
        return INELIGIBLE
    if not record.endorsed:
        votes = record.votes
        if votes is None:
            unknown = True
        elif votes < 80:
            return INELIGIBLE
    return UNDETERMINED if unknown else ELIGIBLE


def by_hand_all_kept(record: Record) -> tuple[Verdict, tuple[bool | None, ...]]:
    """Decide and keep what came of each condition, which is the least an explanation needs."""
    points, absences, achieved = record.points, record.absences, record.achieved
    disciplined, votes = record.disciplined, record.votes
    outcomes = (
        None if points is None else points >= 80,
        None if absences is None else absences <= 5,
        record.kind in FITTING_KINDS,
        record.merit in FITTING_MERITS,
        None if achieved is None else BEGIN <= achieved <= END,
        record.submitted <= LAST,
        None if disciplined is None else not disciplined,
        True if record.endorsed else None if votes is None else votes >= 80,
    )
    if False in outcomes:
        return INELIGIBLE, outcomes
    return (UNDETERMINED if None in outcomes else ELIGIBLE), outcomes


@functools.cache
def vocabulary() -> Vocabulary:
    """Give the facts."""

    def choices(keys: tuple[str, ...]) -> tuple[Choice, ...]:
        return tuple(Choice(key, vi=key, en=key) for key in keys)

    return Vocabulary(
        (
            Fact.whole("points", vi="điểm", en="points", minimum=0, maximum=100),
            Fact.whole("absences", vi="số ngày vắng", en="days absent", minimum=0),
            Fact.choice("kind", choices(KINDS), vi="loại đối tượng", en="kind"),
            Fact.choice("merit", choices(MERITS), vi="thành tích", en="merit"),
            Fact.day("achieved", vi="ngày lập thành tích", en="day of the achievement"),
            Fact.day("submitted", vi="ngày nộp hồ sơ", en="day submitted"),
            Fact.boolean("disciplined", vi="bị kỷ luật", en="disciplined"),
            Fact.whole("votes", vi="phiếu đồng ý", en="votes in favour", minimum=0, maximum=100),
            Fact.boolean("endorsed", vi="được cấp trên giới thiệu", en="endorsed from above"),
        )
    )


def rule(points: int = 80) -> All:
    """Give the rule as it is written with the library."""
    facts = vocabulary()
    return All(
        (
            facts["points"] >= points,
            facts["absences"] <= 5,
            facts["kind"].one_of(FITTING_KINDS),
            facts["merit"].one_of(FITTING_MERITS),
            facts["achieved"].between(BEGIN, END),
            facts["submitted"] <= LAST,
            ~facts["disciplined"].is_true(),
            facts["endorsed"].is_true() | (facts["votes"] >= 80),
        )
    )


def records(number: int, seed: int = 2021) -> list[Record]:
    """Draw candidates."""
    chance = random.Random(seed)
    draw, whole = chance.random, chance.randrange

    def maybe(make: Callable[[], object], missing: float) -> object:
        value = make()
        return None if draw() < missing else value

    def one() -> Record:
        return Record(
            maybe(lambda: whole(65, 101), 0.065),  # type: ignore[arg-type]
            maybe(lambda: whole(0, 9), 0.065),  # type: ignore[arg-type]
            KINDS[0 if draw() < 0.7 else 1 if draw() < 0.7 else 2],
            MERITS[whole(0, 5)],
            maybe(lambda: BEGIN + timedelta(days=whole(-8, 58)), 0.065),  # type: ignore[arg-type]
            LAST + timedelta(days=whole(-60, 8)),
            maybe(lambda: draw() < 0.05, 0.065),  # type: ignore[arg-type]
            maybe(lambda: whole(60, 101), 0.1),  # type: ignore[arg-type]
            draw() < 0.5,
        )

    return [one() for _ in range(number)]
