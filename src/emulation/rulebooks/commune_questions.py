"""What a commune asks the law: who decides, what is asked, how much money, in how many days (câu hỏi của cấp xã)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any

from emulation.awards import find_award
from emulation.core.quantity import money, percent
from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.law import AwardForm, OfficeKind, Provision, Ruling
from emulation.parties import Level, SubjectKind
from emulation.procedure import DossierPaper, ProcedureStep, RevocationGround
from emulation.rulebooks.answers import LawAnswer, LawQuestion
from emulation.rulebooks.layers import Layers

__all__ = ["COMMUNE_QUESTIONS"]

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
