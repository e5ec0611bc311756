"""The same questions asked on two days: what a commune is answered, and where the answers differ (câu hỏi so sánh hai thời điểm).

Provisions say what the texts lay down; an answer puts together what several of them say to one question, as the chair of a commune would
ask it. What the law of a day does not answer is said as such, with the rows that were not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, cast

import attrs

from emulation.core.fields import instance_of, one_of_types, to_tuple
from emulation.errors import LawError
from emulation.i18n.message import Message
from emulation.law import Citation
from emulation.rulebooks.layers import Layers
from emulation.rulebooks.saying import describe_value

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["AnswerChange", "LawAnswer", "LawQuestion", "ask", "changed_answers"]


@attrs.frozen(kw_only=True)
class LawAnswer:
    """What the law of a day answers (câu trả lời của pháp luật trong ngày).

    Args:
        values: What it answers, part by part: messages, rules, figures; said one after the other.
        citations: Where it stands; empty where nothing was read.
        is_known: Whether it is an answer at all.
    """

    values: tuple[object, ...] = attrs.field(converter=to_tuple)
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )
    is_known: bool = attrs.field(default=True, validator=instance_of(bool))

    def text(self, language: Language = "vi") -> str:
        """Say it."""
        return "; ".join(describe_value(each, language) for each in self.values)


@attrs.frozen(kw_only=True)
class LawQuestion:
    """A question to the law of any day (câu hỏi).

    Args:
        topic: What it is about.
        ask: How it is asked: of layers, on a day. A :class:`.LawError` it raises counts as "not known".
    """

    topic: Message = attrs.field(validator=instance_of(Message))
    ask: Callable[[Layers, date], LawAnswer]

    def text(self, language: Language = "vi") -> str:
        """Say what it is about."""
        return self.topic.text(language)


@attrs.frozen(kw_only=True)
class AnswerChange:
    """A question that is answered otherwise on two days (câu trả lời đã thay đổi).

    Args:
        question: The question.
        old: The answer of the first day.
        new: The answer of the second day.
    """

    question: LawQuestion = attrs.field(validator=instance_of(LawQuestion))
    old: LawAnswer = attrs.field(validator=instance_of(LawAnswer))
    new: LawAnswer = attrs.field(validator=instance_of(LawAnswer))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where the new answer stands; where it is not known, where the old one stood."""
        return self.new.citations or self.old.citations

    def text(self, language: Language = "vi") -> str:
        """Say the question and both answers."""
        return f"{self.question.text(language)}: {self.old.text(language)} → {self.new.text(language)}"


def ask(question: LawQuestion, law: Layers, day: date) -> LawAnswer:
    """Give the answer of a day (hỏi pháp luật của ngày).

    What nobody read, or what is left to a layer that is not loaded, comes back as "not known" with its rows.

    >>> from emulation.rulebooks import COMMUNE_QUESTIONS
    >>> from emulation.rulebooks.vietnam import national
    >>> (salary,) = [each for each in COMMUNE_QUESTIONS if each.topic.key == "comparison.topic.base_salary"]
    >>> ask(salary, Layers(national=national()), date(2026, 7, 1)).text("en")
    '2,530,000 đồng'
    """
    try:
        return question.ask(law, day)
    except LawError as error:
        rows = error.params.get("rows") or error.params.get("row") or ()
        named = tuple(map(str, cast("tuple[object, ...]", rows))) if isinstance(rows, tuple) else (str(rows),)
        left = error.code == "standards.delegated"
        key = "left" if left else ("rows" if named else "not_known")
        return LawAnswer(
            values=[Message.of(f"comparison.answer.{key}", **({"rows": named} if key == "rows" else {}))],
            is_known=False,
        )


def changed_answers(
    questions: Iterable[LawQuestion], law: Layers, earlier: date, later: date
) -> Iterator[AnswerChange]:
    """Give the questions that are answered in other words on the later day."""
    for question in questions:
        old, new = ask(question, law, earlier), ask(question, law, later)
        if old.text() != new.text():
            yield AnswerChange(question=question, old=old, new=new)
