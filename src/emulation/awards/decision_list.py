"""Several cases in one decision: who stands in it, in which order, under which number (danh sách kèm quyết định).

What holds for a case by itself was asked before; here is asked what cases have to do with each other: one achievement
is rewarded once, and a number of places is shared. What the list cannot settle stays open, with the reasons, and the
list says that it is not settled yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from emulation.awards.nomination import Nomination
from emulation.awards.places import Contender, Places, TiePreference, share_places
from emulation.awards.vote_rules import PlacesTie
from emulation.core.fields import (
    instance_of,
    is_positive,
    one_of_types,
    to_frozenset,
    to_key,
    to_optional_key,
    to_text,
    to_tuple,
)
from emulation.core.text import near_names, vietnamese_key
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.i18n.message import Message
from emulation.i18n.table import Table
from emulation.law import AwardForm, Citation
from emulation.parties import Person, SubjectKind

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = [
    "AnnouncementOrder",
    "DecisionLine",
    "DecisionList",
    "ListAnswer",
    "ListedCase",
    "PlaceLimit",
    "draft_decision",
]


@attrs.frozen(kw_only=True)
class ListedCase:
    """A case that is to stand in a decision (trường hợp đưa vào quyết định).

    Args:
        id: Id of the case.
        subject: Id of the subject.
        kind: Kind of subject.
        name: Name as it stands in the decision.
        form: Title or form that would be awarded.
        achievement: Key of the achievement; ``None`` when it is not known.
        posthumous: Whether it is awarded after death.
    """

    id: str = attrs.field(converter=to_key)
    subject: str = attrs.field(converter=to_key)
    kind: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    name: str = attrs.field(converter=to_text)
    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    achievement: str | None = attrs.field(default=None, converter=to_optional_key)
    posthumous: bool = attrs.field(default=False, validator=instance_of(bool))

    @classmethod
    def of(cls, case: str, nomination: Nomination, *, form: AwardForm | None = None) -> ListedCase:
        """Make it of a nomination.

        Args:
            case: Id of the case.
            nomination: Who is put forward for what.
            form: The form it is about now, where it was lowered.
        """
        subject = nomination.subject
        return cls(
            id=case,
            subject=subject.id,
            kind=subject.kind,
            name=subject.name,
            form=nomination.form if form is None else form,
            achievement=nomination.achievement.id,
            posthumous=isinstance(subject, Person) and subject.deceased,
        )


@attrs.frozen(kw_only=True)
class AnnouncementOrder:
    """In which order a list is announced (thứ tự công bố).

    Higher forms come first, then the kinds of subject as they are listed here, then those awarded alive before those
    awarded after death, then names in Vietnamese order.

    Args:
        precedence: Titles and forms, the highest first; which is higher than which is for the caller to say.
        kinds: Kinds of subject in their order. That collectives come before persons is written; where
            households stand is not, and a convention here.
        citations: Where the order stands.

    Raises:
        InvalidValueError: A form or a kind twice, or a kind that is missing.
    """

    precedence: tuple[AwardForm, ...] = attrs.field(converter=to_tuple, validator=one_of_types(AwardForm))
    kinds: tuple[SubjectKind, ...] = attrs.field(
        default=(SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD, SubjectKind.PERSON),
        converter=to_tuple,
        validator=one_of_types(SubjectKind),
    )
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )

    def __attrs_post_init__(self) -> None:
        if len(set(self.precedence)) != len(self.precedence) or sorted(
            kind.value for kind in self.kinds
        ) != sorted(kind.value for kind in SubjectKind):
            raise InvalidValueError(
                "council.no_order",
                "an order names each form once, and each kind of subject once",
                path=("precedence",),
            )

    def sorted(self, cases: Iterable[ListedCase]) -> tuple[ListedCase, ...]:
        """Give cases in the order they are announced; it does not matter in which they came.

        Raises:
            InvalidValueError: A form whose rank is not given.
        """
        found = tuple(cases)
        lacking = sorted({case.form.value for case in found} - {form.value for form in self.precedence})
        if lacking:
            raise InvalidValueError(
                "council.form_without_rank",
                "the order does not say where {found} stand; add them to the precedence",
                path=("precedence",),
                found=tuple(lacking),
            )
        return tuple(
            sorted(
                found,
                key=lambda case: (
                    self.precedence.index(case.form),
                    self.kinds.index(case.kind),
                    case.posthumous,
                    vietnamese_key(case.name),
                    case.id,
                ),
            )
        )


@attrs.frozen(kw_only=True)
class PlaceLimit:
    """How many of certain cases may stand in the list (hạn mức áp dụng cho danh sách).

    Args:
        id: Key, such as that of the quota it comes from.
        places: How many places there are, as far as it is known.
        forms: Titles and forms it is for; empty for all.
        kinds: Kinds of subject it is for; empty for all.
        citations: Where it stands.
    """

    id: str = attrs.field(converter=to_key)
    places: Places = attrs.field(validator=instance_of(Places))
    forms: frozenset[AwardForm] = attrs.field(
        default=frozenset[AwardForm](), converter=to_frozenset, validator=one_of_types(AwardForm)
    )
    kinds: frozenset[SubjectKind] = attrs.field(
        default=frozenset[SubjectKind](), converter=to_frozenset, validator=one_of_types(SubjectKind)
    )
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )

    def covers(self, case: ListedCase) -> bool:
        """Say whether a case needs one of its places."""
        return (not self.forms or case.form in self.forms) and (not self.kinds or case.kind in self.kinds)


@attrs.frozen(kw_only=True)
class ListAnswer:
    """Whether a case stands in the list, and why (kết quả xét đưa vào danh sách).

    Args:
        case: Id of the case.
        truth: The answer.
        reasons: For a no all that is against it, for an unknown all that is open; none for a yes.
        citations: The texts behind the reasons.
    """

    case: str = attrs.field(converter=to_key)
    truth: Truth = attrs.field(validator=instance_of(Truth))
    reasons: tuple[Message, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Message)
    )
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )


@attrs.frozen
class DecisionLine:
    """A line of the list (dòng danh sách).

    Args:
        number: Its number, from 1.
        case: The case.
    """

    number: int = attrs.field(validator=[instance_of(int), is_positive])
    case: ListedCase = attrs.field(validator=instance_of(ListedCase))

    @property
    def golden_book_number(self) -> int:
        """Number in the golden book (số sổ vàng): the ordinal of the recipient in the decision.

        Source: Decree 98/2023/NĐ-CP, Article 104(2), in force 1 January 2024 to 30 June 2025.
        """
        return self.number


@attrs.frozen(kw_only=True)
class DecisionList:
    """The list that goes with a decision (danh sách kèm quyết định).

    Args:
        lines: Who stands in it, in the order of announcement.
        answers: What was found of each case, in the order they came.

    Raises:
        InvalidValueError: Lines that are not numbered 1, 2, 3.
    """

    lines: tuple[DecisionLine, ...] = attrs.field(converter=to_tuple, validator=one_of_types(DecisionLine))
    answers: tuple[ListAnswer, ...] = attrs.field(converter=to_tuple, validator=one_of_types(ListAnswer))

    def __attrs_post_init__(self) -> None:
        if [line.number for line in self.lines] != list(range(1, len(self.lines) + 1)):
            raise InvalidValueError(
                "council.lines_not_counted", "the lines are numbered 1, 2, 3, each once", path=("lines",)
            )

    @property
    def open(self) -> tuple[ListAnswer, ...]:
        """The cases that are not settled."""
        return tuple(each for each in self.answers if each.truth is Truth.UNKNOWN)

    @property
    def is_settled(self) -> bool:
        """Say whether every case is in or out, so that the numbers are final."""
        return not self.open

    def standing(self, revoked: Iterable[str]) -> tuple[DecisionLine, ...]:
        """Give the lines that still stand after awards were taken back; each keeps its number.

        Args:
            revoked: Ids of the cases whose award was cancelled.

        Raises:
            UnknownKeyError: One of them does not stand in the list.
        """
        gone = self._known(revoked)
        return tuple(line for line in self.lines if line.case.id not in gone)

    def on_stage(
        self, most: Mapping[SubjectKind, int], *, among: Iterable[str] | None = None
    ) -> tuple[DecisionLine, ...]:
        """Give whose award is handed over on stage, where a ceremony has room for so many (trao tượng trưng).

        The first of each kind come up, in the order of announcement. The others are awarded all the same: how many are
        presented says nothing about how many were decided.

        Args:
            most: How many of each kind of subject at most; a kind that is not named has no limit.
            among: Ids of the cases of this ceremony, where there are several; ``None`` for all.

        Raises:
            UnknownKeyError: A case of the ceremony does not stand in the list.
        """
        called = None if among is None else self._known(among)
        shown: list[DecisionLine] = []
        room = dict(most)
        for line in self.lines:
            if called is not None and line.case.id not in called:
                continue
            kind = line.case.kind
            if room.get(kind) == 0:
                continue
            if kind in room:
                room[kind] -= 1
            shown.append(line)
        return tuple(shown)

    def _known(self, ids: Iterable[str]) -> frozenset[str]:
        given, listed = frozenset(ids), [line.case.id for line in self.lines]
        for id in sorted(given.difference(listed)):
            raise UnknownKeyError(
                "council.not_in_list",
                "the case {found!r} does not stand in the list; near names: {near}",
                found=id[:80],
                near=near_names(id, listed),
            )
        return given

    def table(self, language: Language = "vi") -> Table:
        """Give the list as a table."""
        from emulation.i18n import label, say

        columns = ("number", "name", "form", "golden_book")
        return Table(
            say("council.list.title", language),
            tuple(say(f"council.list.{column}", language) for column in columns),
            [
                (
                    str(line.number),
                    line.case.name,
                    label(line.case.form, language),
                    str(line.golden_book_number),
                )
                for line in self.lines
            ],
        )


def draft_decision(
    cases: Iterable[ListedCase],
    votes: Iterable[Contender],
    *,
    order: AnnouncementOrder,
    rewarded: Iterable[tuple[str, str]] | None,
    limits: Iterable[PlaceLimit] = (),
    tie: PlacesTie = PlacesTie.NONE_STATED,
    prefer: TiePreference | None = None,
) -> DecisionList:
    """Say which of several cases stand in one decision, and number them (lập danh sách kèm quyết định).

    Each limit is asked by itself: a place of one that stays empty since another limit kept its holder out is not
    handed on. Who gets it then is for the council to say.

    Args:
        cases: The cases.
        votes: How each stands after the vote; a case without one has not been voted on.
        order: In which order they are announced.
        rewarded: Subject and achievement of awards that were decided before, by ids; ``None`` when nobody looked.
        limits: How many places there are for which cases.
        tie: What settles a tie for the last place.
        prefer: Whom the law prefers among equals.

    Raises:
        InvalidValueError: A case twice, or a form without a rank.
    """
    listed, standing = tuple(cases), {each.id: each for each in votes}
    twice = sorted({case.id for case in listed if [each.id for each in listed].count(case.id) > 1})
    if twice:
        raise InvalidValueError(
            "council.listed_twice", "{found} is listed twice; keep one", path=("cases",), found=twice[0]
        )
    before = None if rewarded is None else frozenset(rewarded)
    found: dict[str, list[_Check]] = {
        case.id: [_voted(standing.get(case.id)), _once(case, listed, standing, before)] for case in listed
    }
    alone = {id: Truth.all(check[0] for check in checks) for id, checks in found.items()}
    for limit in limits:
        covered = [case for case in listed if limit.covers(case)]
        racing = [
            attrs.evolve(standing.get(case.id, Contender(case.id, Truth.UNKNOWN)), passed=alone[case.id])
            for case in covered
        ]
        for place in share_places(racing, limit.places, tie=tie, prefer=prefer).answers:
            # That it did not pass was said already.
            if alone[place.id] is not Truth.NO:
                found[place.id].append((place.truth, place.reason, limit.citations))
    answers = tuple(_answer(case, found[case.id]) for case in listed)
    chosen = {each.case for each in answers if each.truth is Truth.YES}
    order.sorted(listed)  # a rank that is missing shows before it matters
    lines = order.sorted(case for case in listed if case.id in chosen)
    return DecisionList(
        lines=[DecisionLine(number, case) for number, case in enumerate(lines, start=1)], answers=answers
    )


_Check = tuple[Truth, Message, tuple[Citation, ...]]


def _answer(case: ListedCase, checks: list[_Check]) -> ListAnswer:
    truth = Truth.all(check[0] for check in checks)
    telling = [] if truth is Truth.YES else [check for check in checks if check[0] is truth]
    return ListAnswer(
        case=case.id,
        truth=truth,
        reasons=[reason for _, reason, _ in telling],
        citations=dict.fromkeys(each for _, _, citations in telling for each in citations),
    )


def _voted(contender: Contender | None) -> _Check:
    truth = Truth.UNKNOWN if contender is None else contender.passed
    return truth, Message.of(f"council.list.passed_{truth.value}"), ()


def _once(
    case: ListedCase,
    listed: tuple[ListedCase, ...],
    standing: dict[str, Contender],
    before: frozenset[tuple[str, str]] | None,
) -> _Check:
    """Say whether the achievement is not rewarded elsewhere: before, or by another case of the list."""
    rivals = [
        each.id
        for each in listed
        if each.id != case.id
        and each.subject == case.subject
        and (each.achievement is None or case.achievement is None or each.achievement == case.achievement)
        and (each.id not in standing or standing[each.id].passed is not Truth.NO)
    ]
    if before is not None and (case.subject, case.achievement) in before:
        return Truth.NO, Message.of("council.list.rewarded_before", name=case.name), ()
    if rivals:
        return Truth.UNKNOWN, Message.of("council.list.claimed_twice", others=tuple(sorted(rivals))), ()
    if before is None:
        return Truth.UNKNOWN, Message.of("council.list.nobody_looked"), ()
    if case.achievement is None and any(subject == case.subject for subject, _ in before):
        return Truth.UNKNOWN, Message.of("council.list.achievement_unknown", name=case.name), ()
    return Truth.YES, Message.of("council.list.rewarded_once"), ()
