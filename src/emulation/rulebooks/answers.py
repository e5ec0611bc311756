"""The same questions asked on two days: what a commune is answered, and where the answers differ (câu hỏi so sánh hai thời điểm).

Provisions say what the texts lay down; an answer puts together what several of them say to one question, as the chair of a commune would
ask it. What the law of a day does not answer is said as such, with the rows that were not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import attrs

from emulation.awards import find_award
from emulation.core.fields import instance_of, one_of_types, to_tuple
from emulation.core.quantity import money, percent
from emulation.core.truth import Truth
from emulation.errors import LawError
from emulation.i18n.message import Message
from emulation.law import AwardForm, Citation, OfficeKind, Provision, Ruling
from emulation.parties import Level, SubjectKind
from emulation.procedure import DossierPaper, ProcedureStep, RevocationGround
from emulation.rulebooks.layers import Layers
from emulation.rulebooks.saying import describe_value

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["COMMUNE_QUESTIONS", "AnswerChange", "LawAnswer", "LawQuestion", "ask", "changed_answers"]


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


# ---- what a commune asks ----

_COMMUNE, _CHAIR = Level.COMMUNE.value, OfficeKind.PEOPLES_COMMITTEE_CHAIR
_PERSON = SubjectKind.PERSON
_FORMS = {
    AwardForm.CERTIFICATE_OF_COMMENDATION: _PERSON,
    AwardForm.ADVANCED_WORKER: _PERSON,
    AwardForm.GRASSROOTS_FIGHTER: _PERSON,
    AwardForm.ADVANCED_COLLECTIVE: SubjectKind.COLLECTIVE,
    AwardForm.CULTURED_FAMILY: SubjectKind.HOUSEHOLD,
    AwardForm.CULTURED_VILLAGE: SubjectKind.COLLECTIVE,
}
_PRIZES = (
    ("certificate.commune", _PERSON),
    ("certificate.commune", SubjectKind.COLLECTIVE),
    ("certificate.commune", SubjectKind.HOUSEHOLD),
    ("advanced_worker", _PERSON),
    ("grassroots_fighter", _PERSON),
    ("advanced_collective", SubjectKind.COLLECTIVE),
    ("cultured_village", SubjectKind.COLLECTIVE),
)


def _laid_down(found: Iterable[Provision[Any]], values: Iterable[object]) -> LawAnswer:
    """Give an answer that rests on provisions; none where none was found."""
    provisions, said = tuple(found), tuple(values)
    places = dict.fromkeys(place for each in provisions for place in each.citations)
    if not said:
        return LawAnswer(values=[Message("comparison.answer.not_known")], is_known=False)
    return LawAnswer(values=said, citations=places)


def _ruled(ruling: Ruling) -> LawAnswer:
    plain = {"law.ruling.form_not_in_list", "law.ruling.barred"}
    answers = {
        Truth.YES: Message("comparison.answer.yes"),
        Truth.UNKNOWN: Message("comparison.answer.not_known"),
    }
    refused = (
        Message("comparison.answer.no")
        if ruling.reason.key in plain
        else Message.of("comparison.answer.no_because", reason=ruling.reason)
    )
    return LawAnswer(
        values=[answers.get(ruling.truth, refused)], citations=ruling.citations, is_known=ruling.is_known
    )


def _decides(form: AwardForm, level: str, law: Layers, day: date) -> LawAnswer:
    return _ruled(law.may_decide(form, level, _CHAIR, day))


def _launches(law: Layers, day: date) -> LawAnswer:
    return _ruled(law.may_launch(_COMMUNE, _CHAIR, day))


def _contents(law: Layers, day: date) -> LawAnswer:
    found = law.launch_requirements(day)
    elements = tuple(dict.fromkeys(each.value.element for each in found))
    return _laid_down(found, [Message.of("comparison.value", value=elements)])


def _standard(form: AwardForm, law: Layers, day: date) -> LawAnswer:
    found = law.standard(form, _FORMS[form], day)
    return _laid_down(found, [each.value for each in found])


def _quota(law: Layers, day: date) -> LawAnswer:
    found = [each for _, each in law.quotas(AwardForm.GRASSROOTS_FIGHTER, _PERSON, day)]
    return _laid_down(
        found,
        [
            Message("comparison.answer.no_cap")
            if each.value.cap is None
            else Message.of(
                "comparison.answer.cap", share=percent(each.value.cap * 100), of=each.value.of_form
            )
            for each in found
        ],
    )


def _salary(law: Layers, day: date) -> LawAnswer:
    found = law.national.on(day).base_salary()
    return _laid_down([found], [money(found.value.dong)])


def _prize(key: str, kind: SubjectKind, law: Layers, day: date) -> LawAnswer:
    prize = law.national.on(day).prize(key, kind)
    value = Message("comparison.answer.no_money") if prize.dong is None else money(prize.dong)
    return LawAnswer(values=[value], citations=prize.citations)


def _paper(paper: DossierPaper) -> Message:
    kinds = sorted(paper.any_of, key=lambda each: each.value)
    said = Message.of("comparison.value", value=kinds[0])
    for each in kinds[1:]:
        said = Message.of("comparison.answer.either", one=said, other=each)
    return said


def _dossier(form: AwardForm, law: Layers, day: date) -> LawAnswer:
    found = law.procedure(day).dossier(form, _COMMUNE)
    sets = (
        Message("comparison.answer.sets_not_known")
        if found.sets is None
        else Message.of("comparison.answer.sets", sets=found.sets)
    )
    return LawAnswer(values=[*map(_paper, found.papers), sets], citations=found.grounds.citations)


def _deadline(step: ProcedureStep, form: AwardForm, law: Layers, day: date) -> LawAnswer:
    found = law.procedure(day).deadline(step, day, form=form, level=_COMMUNE)
    words = Message.of("comparison.answer.deadline", within=found.within, zero=found.day_zero)
    return LawAnswer(values=[words], citations=found.grounds.citations)


def _votes(law: Layers, day: date) -> LawAnswer:
    rule = law.procedure(day).ballot(AwardForm.GRASSROOTS_FIGHTER, _COMMUNE)
    share = percent(rule.value.at_least * 100)
    key = "secret_votes" if rule.value.secret is Truth.YES else "votes"
    return _laid_down([rule], [Message.of(f"comparison.answer.{key}", share=share, base=rule.value.base)])


def _notice(law: Layers, day: date) -> LawAnswer:
    found = law.procedure(day).notices(AwardForm.CULTURED_FAMILY, _COMMUNE)
    lengths = [each.value.length for each in found if each.value.length is not None]
    return _laid_down(found, lengths or [Message("comparison.answer.no_length")])


def _selection(law: Layers, day: date) -> LawAnswer:
    every = law.procedure(day).filing_dates(AwardForm.CULTURED_FAMILY, _COMMUNE)
    found = [each for each in every if not each.value.is_registration]
    last = [each.value.last_day(day.year) for each in found]
    return _laid_down(
        found, [Message.of("comparison.answer.day_of_year", day=each.day, month=each.month) for each in last]
    )


def _cancelling(law: Layers, day: date) -> LawAnswer:
    found = law.procedure(day).revocations(AwardForm.CERTIFICATE_OF_COMMENDATION)
    named = {ground for each in found for ground in each.value.grounds}
    grounds: list[object] = [each for each in RevocationGround if each in named]
    if any(each.value.is_closed_list for each in found):
        grounds.append(Message("comparison.answer.no_others"))
    return _laid_down(found, grounds)


def _question(topic: str, ask: Callable[[Layers, date], LawAnswer], **params: object) -> LawQuestion:
    return LawQuestion(topic=Message.of(f"comparison.topic.{topic}", **params), ask=ask)


def _of_a_commune() -> Iterator[LawQuestion]:
    certificate, fighter = AwardForm.CERTIFICATE_OF_COMMENDATION, AwardForm.GRASSROOTS_FIGHTER
    for form in _FORMS:
        yield _question("decides", partial(_decides, form, _COMMUNE), level=Level.COMMUNE, form=form)
    yield _question(
        "decides",
        partial(_decides, certificate, Level.DISTRICT.value),
        level=Level.DISTRICT,
        form=certificate,
    )
    yield _question("launches", _launches)
    yield _question("contents", _contents)
    for form in _FORMS:
        yield _question("standard", partial(_standard, form), form=form)
    yield _question("quota", _quota, form=fighter)
    yield _question("base_salary", _salary)
    for key, kind in _PRIZES:
        yield _question("prize", partial(_prize, key, kind), kind=kind, form=find_award(key).form)
    for form in (certificate, AwardForm.ADVANCED_WORKER, fighter, AwardForm.CULTURED_FAMILY):
        yield _question("dossier", partial(_dossier, form), form=form)
    for form in (AwardForm.ADVANCED_WORKER, fighter):
        yield _question("appraisal", partial(_deadline, ProcedureStep.APPRAISAL, form), form=form)
    family = AwardForm.CULTURED_FAMILY
    yield _question("decision", partial(_deadline, ProcedureStep.DECIDE, family), form=family)
    yield _question("notice", _notice, form=family)
    yield _question("selection", _selection, form=family)
    yield _question("votes", _votes, form=fighter)
    yield _question("cancelling", _cancelling, form=certificate)


COMMUNE_QUESTIONS: tuple[LawQuestion, ...] = tuple(_of_a_commune())
"""What a commune asks: who decides and launches, standards, quotas, money, papers, time limits, votes, cancelling."""
