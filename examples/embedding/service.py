"""The service: the plan, cases, commands, trails over HTTP (dịch vụ).

Who acts is read from the token, when from the clock; what may be done is asked of the library. A command is answered with what was
done, or with every reason why not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Query, Response
from fastapi.openapi.utils import get_openapi

from embedding import answers, forms
from embedding.asking import Actor, CaseId, RequestKey, Service, Serving, Tongue
from embedding.duties import has_duty, may_view
from embedding.handling import Done, Handler
from embedding.problems import DutyRefused, NotFound, Refused, documented, register
from embedding.store import StoredCase
from embedding.tokens import Keys
from emulation.awards import ClaimedAchievement, Nomination
from emulation.i18n import Language
from emulation.parties import DocumentRef, parse_number
from emulation.periods import Period
from emulation.workflow import Case, Command, Context, Refusal, available
from emulation.workflow.trail import (
    FULL_VIEW,
    Audience,
    TrailView,
    ViewRule,
    canonical_json,
    proposer_view,
    text_digest,
)

__all__ = ["make_app"]

router = APIRouter()


# ---- who may read ----


def _known_actor(service: Service, actor: str) -> str:
    if actor not in service.handler.office.setting.actors:
        raise DutyRefused("unknown-actor", actor=actor)
    return actor


def _readable(service: Service, actor: str, id: str) -> StoredCase:
    """Load a case for somebody who has a duty in it."""
    _known_actor(service, actor)
    _, on = service.handler.today()
    found = _found(service, id)
    if not has_duty(service.handler.office, found.case, found.trail, actor, on):
        raise DutyRefused("read", actor=actor)
    return found


def _found(service: Service, id: str) -> StoredCase:
    with service.handler.store.reading() as unit:
        found = unit.find(id)
    if found is None:
        raise NotFound("no-case", id=id)
    return found


def _known(service: Service, case: Case, on: date) -> Context:
    handler = service.handler
    with handler.store.reading() as unit:
        others = unit.granted(handler.office.setting.campaign.id, besides=case.id)
    return handler.office.known(case, on, others)


# ---- reading ----


@router.get("/plan", responses=documented(401, 403, 422))
def plan(service: Serving, actor: Actor, tongue: Tongue) -> forms.PlanAnswer:
    """Give the plan and the procedure."""
    _known_actor(service, actor)
    _, on = service.handler.today()
    return answers.plan_answer(service.handler.office.setting, on, tongue)


@router.get("/cases", responses=documented(401, 403, 422, 503))
def cases(
    service: Serving,
    actor: Actor,
    tongue: Tongue,
    after: Annotated[forms.Key | None, Query(description="Only cases after this id")] = None,
    most: Annotated[int, Query(ge=1, le=100)] = 50,
) -> forms.CasesAnswer:
    """Give the cases in which the actor has a duty."""
    _known_actor(service, actor)
    office = service.handler.office
    _, on = service.handler.today()
    with service.handler.store.reading() as unit:
        found = unit.cases(office.setting.campaign.id, after=after or "", most=most)
    own = [each.case for each in found if has_duty(office, each.case, each.trail, actor, on)]
    return forms.CasesAnswer(
        cases=[answers.case_answer(each, office.setting, tongue) for each in own],
        after=found[-1].case.id if len(found) == most else None,
    )


@router.get("/cases/{id}", responses=documented(401, 403, 404, 422, 503))
def case(service: Serving, actor: Actor, tongue: Tongue, id: CaseId) -> forms.CaseAnswer:
    """Give a case."""
    found = _readable(service, actor, id)
    return answers.case_answer(found.case, service.handler.office.setting, tongue)


@router.get("/cases/{id}/options", responses=documented(401, 403, 404, 422, 503))
def options(
    service: Serving,
    actor: Actor,
    tongue: Tongue,
    id: CaseId,
    on_behalf_of: Annotated[forms.Key | None, Query(description="Actor in whose name")] = None,
) -> forms.OptionsAnswer:
    """Say of every act whether the actor may do it now, and why not."""
    found = _readable(service, actor, id).case
    at, on = service.handler.today()
    asked = Command(act="ask", actor=actor, at=at, on_behalf_of=on_behalf_of)
    may = available(found, actor, at, _known(service, found, on), on_behalf_of=on_behalf_of)
    setting = service.handler.office.setting
    return forms.OptionsAnswer(
        case=id,
        version=found.version,
        actor=actor,
        options=answers.option_answers(may, found, asked, setting, tongue),
    )


@router.get("/cases/{id}/assessment", responses=documented(401, 403, 404, 422, 503))
def assessment(service: Serving, actor: Actor, tongue: Tongue, id: CaseId) -> forms.AssessmentAnswer:
    """Judge the subject by the law of the day, from what is on record."""
    found = _readable(service, actor, id).case
    _, on = service.handler.today()
    return answers.assessment_answer(found, _known(service, found, on), on, tongue)


@router.get("/cases/{id}/trail", responses=documented(401, 403, 404, 422, 503))
def trail(
    service: Serving,
    actor: Actor,
    tongue: Tongue,
    id: CaseId,
    view: Annotated[Audience, Query(description="Whose view")] = Audience.PROPOSER,
) -> forms.TrailAnswer:
    """Give the trail as the actor may see it, verified."""
    _known_actor(service, actor)
    found = _found(service, id)
    if not may_view(service.handler.office, found.case, actor, view):
        raise DutyRefused("view", actor=actor)
    rules: dict[Audience, ViewRule] = {
        Audience.FULL: FULL_VIEW,
        Audience.PROPOSER: proposer_view(actor),
        Audience.PUBLIC: service.handler.office.published,
    }
    return _viewed(service, found, rules[view], tongue)


@router.get("/public/cases/{id}/trail", responses=documented(404, 422, 503))
def public_trail(service: Serving, tongue: Tongue, id: CaseId) -> forms.TrailAnswer:
    """Give what the commune publishes of a case, to anybody; a case of which nothing is published is not there."""
    found = _found(service, id)
    answer = _viewed(service, found, service.handler.office.published, tongue)
    if not answer.lines:
        raise NotFound("no-case", id=id)
    return answer


def _viewed(service: Service, found: StoredCase, rule: ViewRule, tongue: Language) -> forms.TrailAnswer:
    view = TrailView.of(found.trail, rule, vault=found.vault)
    return answers.trail_answer(found.trail, view, service.handler.office.setting, tongue)


# ---- acting ----


@router.post("/cases", status_code=201, responses=documented(401, 403, 404, 409, 422, 503))
def open_case(
    service: Serving,
    actor: Actor,
    tongue: Tongue,
    response: Response,
    form: forms.OpenForm,
    key: RequestKey = None,
) -> forms.DoneAnswer:
    """Open a case with its first command."""
    office = service.handler.office
    subject = office.subject(form.subject)
    if subject is None:
        raise NotFound("no-subject", id=form.subject)
    nomination = _nomination(
        service,
        form.nomination,
        id=form.id,
        campaign=office.setting.campaign.id,
        subject=subject,
    )

    def ask(_case: Case, at: datetime) -> Command:
        return Command(
            act=form.act,
            actor=actor,
            at=at,
            on_behalf_of=form.on_behalf_of,
            reason=form.reason,
            papers=form.papers,
            expected_version=0,
        )

    done = service.handler.carry_out(
        form.id, form.act, ask, nomination=nomination, request=_request(key, actor, form)
    )
    response.headers["Location"] = f"/cases/{form.id}"
    return _done(service, form.id, done, tongue)


@router.post("/cases/{id}/commands", responses=documented(401, 403, 404, 409, 422, 503))
def give_command(
    service: Serving,
    actor: Actor,
    tongue: Tongue,
    id: CaseId,
    form: forms.CommandForm,
    key: RequestKey = None,
) -> forms.DoneAnswer:
    """Give a command."""

    def ask(case: Case, at: datetime) -> Command:
        old = case.nomination
        corrected = None
        if form.correction is not None:
            corrected = _nomination(
                service,
                form.correction,
                id=old.id,
                campaign=old.campaign,
                subject=old.subject,
                proposer=old.proposer,
            )
        return Command(
            act=form.act,
            actor=actor,
            at=at,
            on_behalf_of=form.on_behalf_of,
            reason=form.reason,
            papers=form.papers,
            form=form.form,
            level=form.level,
            document=None if form.document is None else _document(form.document),
            nomination=corrected,
            expected_version=form.expected_version,
        )

    done = service.handler.carry_out(id, form.act, ask, request=_request(key, actor, form))
    return _done(service, id, done, tongue)


@router.delete("/cases/{id}/personal-data", responses=documented(401, 403, 404, 422, 503))
def erase(service: Serving, actor: Actor, id: CaseId) -> forms.ErasedAnswer:
    """Remove the personal texts of a case for good; its trail verifies as before."""
    handler = service.handler
    _known_actor(service, actor)
    if actor not in handler.office.erasers:
        raise DutyRefused("erase", actor=actor, others=", ".join(sorted(handler.office.erasers)))
    at, _ = handler.today()
    removed = handler.store.erase(handler.office.setting.campaign.id, id, actor=actor, at=at)
    if removed is None:
        raise NotFound("no-case", id=id)
    return forms.ErasedAnswer(case=id, removed=removed)


def _done(service: Service, id: str, done: Done | Refusal | None, tongue: Language) -> forms.DoneAnswer:
    if done is None:
        raise NotFound("no-case", id=id)
    if isinstance(done, Refusal):
        raise Refused(done, service.handler.office.setting)
    return answers.done_answer(done, service.handler.office.setting, tongue)


def _nomination(service: Service, form: forms.NominationForm, **fixed: Any) -> Nomination:  # noqa: ANN401
    setting = service.handler.office.setting
    if form.provision is not None and setting.provision(form.provision) is None:
        near = ", ".join(each.id for each in setting.campaign.awards)
        raise NotFound("no-provision", id=form.provision, near=near)
    achievement = form.achievement
    return Nomination(
        form=form.form,
        purpose=form.purpose,
        achievement=ClaimedAchievement(
            achievement.id, achievement.text, Period(achievement.start, achievement.end)
        ),
        provision=form.provision,
        **fixed,
    )


def _document(form: forms.DocumentForm) -> DocumentRef:
    number = None if form.number is None else parse_number(form.number)
    return DocumentRef(title=form.title, number=number, issued=form.issued)


def _request(key: str | None, actor: str, form: forms.CommandForm | forms.OpenForm) -> tuple[str, str] | None:
    """Give the client's key, and a digest of who asks for what."""
    if key is None:
        return None
    return key, text_digest(canonical_json([actor, form.model_dump(mode="json")]))


# ---- the application ----


def make_app(handler: Handler, keys: Keys) -> FastAPI:
    """Make the application.

    Args:
        handler: Handles commands; its clock is that of the service.
        keys: Read tokens.
    """
    app = FastAPI(title="emulation", version="1", summary="Nominations of a campaign and their way.")
    app.state.service = Service(handler, keys)
    app.include_router(router)
    register(app)
    _document_problems(app)
    return app


def _document_problems(app: FastAPI) -> None:
    """Put the schema of problems into the OpenAPI document, to which the operations point."""

    def openapi() -> Mapping[str, Any]:
        if app.openapi_schema is None:
            made = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
            schemas = made.setdefault("components", {}).setdefault("schemas", {})
            problem = forms.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            schemas.update(problem.pop("$defs", {}))
            schemas["Problem"] = problem
            app.openapi_schema = made
        return app.openapi_schema

    make: Callable[[], Any] = openapi
    app.openapi = make  # type: ignore[method-assign]
