"""The list that goes with a decision: who stands in it, in which order, under which number (danh sách kèm quyết định).

What the list cannot settle stays open, with the reasons, and the list says that it is not settled yet. It is put together by
:func:`emulation.awards.drafting.draft_decision`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from emulation.awards.announcing import ListedCase
from emulation.core.fields import instance_of, is_positive, one_of_types, to_key, to_tuple
from emulation.core.text import near_names
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.i18n.message import Message
from emulation.i18n.table import Table
from emulation.law import Citation
from emulation.parties import SubjectKind

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["DecisionLine", "DecisionList", "ListAnswer"]


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
