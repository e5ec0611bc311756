"""Values of the library as answers in a reader's language (giá trị thành câu trả lời)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, cast

import attrs
from pydantic import JsonValue

from embedding import forms
from embedding.handling import Done
from emulation.campaigns.overview import name_of
from emulation.codecs import to_data
from emulation.i18n import label
from emulation.workflow import Blocker, Case, Command, Context, Option, Refusal, Setting, explain
from emulation.workflow.trail import Trail, TrailLine, TrailView

if TYPE_CHECKING:
    from enum import Enum

    from emulation.eligibility import Assessment, Criterion, Fact
    from emulation.i18n import Language

__all__ = [
    "assessment_answer",
    "blocker_answers",
    "case_answer",
    "done_answer",
    "option_answers",
    "plan_answer",
    "trail_answer",
]


def _labelled(value: Enum, language: Language) -> forms.NamedAnswer:
    return forms.NamedAnswer(id=str(value.value), name=label(value, language))


def plan_answer(setting: Setting, on: date, language: Language) -> forms.PlanAnswer:
    """Say the plan and its procedure."""
    plan, definition = setting.campaign, setting.definition
    return forms.PlanAnswer(
        id=plan.id,
        title=plan.document.subject,
        zone=plan.zone,
        on=on,
        actors=[forms.NamedAnswer(id=each.id, name=name_of(plan, each.id)) for each in plan.actors],
        provisions=[each.id for each in plan.awards],
        procedure=definition.name,
        digest=definition.digest,
        states=[forms.NamedAnswer(id=each.id, name=each.text(language)) for each in definition.states],
        acts=[forms.NamedAnswer(id=each.id, name=each.text(language)) for each in definition.acts],
        roles=[forms.NamedAnswer(id=each.id, name=each.text(language)) for each in definition.roles],
        document=to_data(plan),
    )


def case_answer(case: Case, setting: Setting, language: Language) -> forms.CaseAnswer:
    """Say how a case stands."""
    nomination, file = case.nomination, case.file
    return forms.CaseAnswer(
        id=case.id,
        version=case.version,
        state=forms.NamedAnswer(id=case.state, name=setting.definition.state(case.state).text(language)),
        since=case.since,
        subject=forms.NamedAnswer(id=nomination.subject.id, name=nomination.subject.name),
        form=_labelled(case.form, language),
        purpose=_labelled(nomination.purpose, language),
        achievement=nomination.achievement.text,
        proposed_by=list(file.proposed_by),
        papers=sorted(file.papers),
        granted=file.granted,
        revoked=file.revoked,
    )


def done_answer(done: Done, setting: Setting, language: Language) -> forms.DoneAnswer:
    """Say what a command has led to."""
    return forms.DoneAnswer(
        case=case_answer(done.case, setting, language),
        events=[each.sequence for each in done.events],
        repeated=done.is_repeated,
    )


# ---- blockers ----


def blocker_answers(refusal: Refusal, setting: Setting, language: Language) -> list[forms.BlockerAnswer]:
    """Say each thing in the way, with names in the words and the ids of actors beside."""
    return [_blocker(refusal, each, setting, language) for each in refusal.blockers]


def _blocker(refusal: Refusal, blocker: Blocker, setting: Setting, language: Language) -> forms.BlockerAnswer:
    # The first line says what was refused, the second the blocker, those below what is behind it.
    campaign, alone = setting.campaign, attrs.evolve(refusal, blockers=[blocker])
    said = explain(alone, campaign, language, definition=setting.definition).splitlines()[1]
    assessment = blocker.assessment
    return forms.BlockerAnswer(
        code=blocker.code.value,
        text=said.removeprefix("- "),
        params=cast("dict[str, dict[str, JsonValue]]", to_data(blocker.detail)).get("params", {}),
        reasons=[each.text(language) for each in blocker.reasons],
        citations=[
            forms.CitationAnswer(instrument=each.instrument, text=each.text(language))
            for each in blocker.citations
        ],
        clauses=list(blocker.clauses),
        others=[
            forms.PermittedAnswer(actor=each.actor, name=name_of(campaign, each.actor), clause=each.clause)
            for each in blocker.others
        ],
        holders=list(blocker.holders),
        failed=[] if assessment is None else _criteria(assessment.failed_criteria, language),
        missing=[] if assessment is None else _facts(assessment.missing, language),
    )


def _criteria(found: Iterable[Criterion], language: Language) -> list[forms.NamedAnswer]:
    return [forms.NamedAnswer(id=each.code, name=each.vi if language == "vi" else each.en) for each in found]


def _facts(found: Iterable[Fact], language: Language) -> list[forms.NamedAnswer]:
    return [forms.NamedAnswer(id=each.key, name=each.vi if language == "vi" else each.en) for each in found]


def option_answers(
    options: Iterable[Option], case: Case, asked: Command, setting: Setting, language: Language
) -> list[forms.OptionAnswer]:
    """Say of each act whether it may be done."""
    made: list[forms.OptionAnswer] = []
    for option in options:
        command = attrs.evolve(asked, act=option.act.id)
        refusal = Refusal(case.id, case.version, case.state, command, option.blockers)
        made.append(
            forms.OptionAnswer(
                act=forms.NamedAnswer(id=option.act.id, name=option.act.text(language)),
                allowed=option.is_allowed,
                targets=list(option.targets),
                to_give=[each.value for each in option.to_give],
                blockers=blocker_answers(refusal, setting, language),
            )
        )
    return made


# ---- assessment, trail ----


def _judged(assessment: Assessment, language: Language) -> forms.JudgedAnswer:
    return forms.JudgedAnswer(
        verdict=_labelled(assessment.verdict, language),
        failed=_criteria(assessment.failed_criteria, language),
        missing=_facts(assessment.missing, language),
    )


def assessment_answer(case: Case, known: Context, on: date, language: Language) -> forms.AssessmentAnswer:
    """Say how the subject is judged by the law of the day."""
    papers = known.needed_papers
    return forms.AssessmentAnswer(
        case=case.id,
        on=on,
        standard=None if known.assessment is None else _judged(known.assessment, language),
        restrictions=[_judged(each, language) for each in known.restrictions or ()],
        needed_papers=None if papers is None else sorted(papers),
    )


def trail_answer(trail: Trail, view: TrailView, setting: Setting, language: Language) -> forms.TrailAnswer:
    """Say a trail as a view shows it."""
    return forms.TrailAnswer(
        case=view.case,
        audience=view.rule.audience,
        lines=[_line(each, setting, language) for each in view.lines],
        left_out=[each.text(language) for each in view.left_out],
        basis=None if view.rule.basis is None else view.rule.basis.text(language),
        entries=len(trail),
        head=trail.head,
    )


def _line(line: TrailLine, setting: Setting, language: Language) -> forms.TrailLineAnswer:
    definition = setting.definition
    role = None if line.role is None else definition.role(line.role)
    return forms.TrailLineAnswer(
        sequence=line.sequence,
        on=line.on,
        at=line.at,
        activity=forms.NamedAnswer(id=line.activity, name=definition.act(line.activity).text(language)),
        role=None if role is None else forms.NamedAnswer(id=role.id, name=role.text(language)),
        actor=line.actor,
        on_behalf_of=line.on_behalf_of,
        reason=line.reason,
        corrects=line.corrects,
        event=None if line.event is None else json.loads(line.event.data),
    )
