"""What is known about a case on a day, filled from the law of that day and a session of the council (bối cảnh theo luật).

A :class:`.Context` can be filled by hand. Here one call fills it: papers, notice, standard, restrictions and caps come from the
rulebooks, the vote from the session. What the law does not say, or nobody has read, stays unknown, and the guard that needs it
refuses for that reason. Whoever has an answer of their own puts it in with :func:`attrs.evolve`, and answers for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import count

import attrs

from emulation.awards import (
    AwardPurpose,
    CommendationKind,
    CouncilSession,
    PassRule,
    PlaceAnswer,
    Restriction,
    ShareQuota,
    VoteCheck,
    VoteResult,
    judge_vote,
    pending,
)
from emulation.campaigns import Journal
from emulation.core.truth import Truth
from emulation.eligibility import Assessment
from emulation.errors import InvalidValueError
from emulation.i18n import say_error
from emulation.i18n.message import Message
from emulation.law import Matter, NoProvisionError, Provision
from emulation.parties import Level, levels_on
from emulation.periods import DayOffset, add_working_days
from emulation.procedure import DossierVariant, PaperCondition, PublicNotice
from emulation.rulebooks import Layers, Rulebook
from emulation.workflow.case import Case
from emulation.workflow.context import Context, NoticeNeed, Setting
from emulation.workflow.council_law import council_rules

__all__ = ["context_of"]

_KINDS = {AwardPurpose.UNEXPECTED: CommendationKind.UNEXPECTED}


def context_of(
    case: Case,
    setting: Setting,
    on: date,
    *,
    law: Layers | Rulebook | None = None,
    journal: Journal | None = None,
    record: object = None,
    council: VoteResult | CouncilSession | None = None,
    own: Iterable[PassRule] = (),
    place: PlaceAnswer | None = None,
    papers: Iterable[str] = (),
    holds: Mapping[PaperCondition, bool] | None = None,
    kind: CommendationKind | None = None,
    variant: DossierVariant | None = None,
    variety: str | None = None,
    populations: Mapping[str, int] | None = None,
    conflicts: Iterable[str] = (),
    others: Iterable[Case] = (),
) -> Context:
    """Fill the context of a case from the law of a day (bối cảnh theo pháp luật trong ngày).

    Args:
        case: The case.
        setting: What lasts.
        on: The day of the command, where the campaign is.
        law: The law, with the text of the province where it is loaded; the rulebook of the setting when left out.
        journal: What happened in the campaign; ``None`` when nobody looked.
        record: What is known of the subject, as :meth:`.RulesOfDay.assess_for` takes it; ``None`` for nothing.
        council: The result of the vote on this case; or the session, whose votes are then counted by the law of its day.
        own: The council's own rules of passing, where the law has none; see :func:`~emulation.workflow.council_law.council_rules`.
        place: Whether the case gets one of the places that were shared out.
        papers: Papers the command brings, so that one of several that will do is known.
        holds: Which conditions of papers hold. One that nobody answered leaves the papers unknown while its paper is not there.
        kind: Kind of commendation; when left out, that of unexpected achievements on that occasion, else of movements.
        variant: Which procedure the dossier belongs to; when left out, the simplified one for unexpected achievements.
        variety: Which of several awards of the form.
        populations: Sizes of what quotas of the plan are a share of, by their ids.
        conflicts: Ids of actors with a conflict of interest in this case.
        others: The other cases.

    Raises:
        InvalidValueError: The vote or the place is that of another case, or the record holds an answer of the wrong kind.
        ConflictingProvisionsError: Two texts claim to decide.

    >>> from emulation.awards import AwardPurpose, ClaimedAchievement, Nomination
    >>> from emulation.law import AwardForm
    >>> from emulation.parties import Person
    >>> from emulation.samples import dai_mach_2021
    >>> from emulation.rulebooks.vietnam import national
    >>> from emulation.workflow import Setting, campaign_award, new_case
    >>> plan = dai_mach_2021()
    >>> setting = Setting(definition=campaign_award(), campaign=plan, rulebook=national())
    >>> nomination = Nomination(
    ...     id="n-1",
    ...     campaign=plan.id,
    ...     subject=Person("nurse", "Nguyễn Thị Mẫu"),
    ...     form=AwardForm.CERTIFICATE_OF_COMMENDATION,
    ...     achievement=ClaimedAchievement("a-1", "Tiêm chủng an toàn", plan.days),
    ...     purpose=AwardPurpose.FINAL,
    ... )
    >>> case = new_case("c-1", nomination, setting)
    >>> known = context_of(case, setting, date(2021, 11, 4), holds={PaperCondition.IF_ANY: False})
    >>> sorted(known.needed_papers), known.notice, known.assessment.verdict.value
    (['minutes', 'proposal', 'report'], None, 'undetermined')
    """
    _refuse_other_case(case, council, place)
    layers = law or setting.rulebook
    known = Context(
        setting=setting,
        state=None if journal is None else setting.campaign.state(journal, on),
        council=council if isinstance(council, VoteResult) else None,
        place=place,
        populations=populations or {},
        conflicts=conflicts,
        others=others,
    )
    if layers is None:
        return known
    purpose = case.nomination.purpose
    asked = _Asked(
        case=case,
        setting=setting,
        on=on,
        layers=Layers(national=layers) if isinstance(layers, Rulebook) else layers,
        kind=kind or _KINDS.get(purpose, CommendationKind.MOVEMENT),
        variety=variety,
        record={} if record is None else record,
    )
    if variant is None:
        is_quick = purpose is AwardPurpose.UNEXPECTED
        variant = DossierVariant.SIMPLIFIED if is_quick else DossierVariant.FULL
    needed, open_papers = _papers(asked, variant, case.file.papers | frozenset(papers), holds or {})
    notice, open_notice = _notice(asked)
    return attrs.evolve(
        known,
        assessment=_assessment(asked),
        restrictions=_restrictions(asked),
        needed_papers=needed,
        notice=notice,
        why={"needed_papers": open_papers, "notice": open_notice},
        council=_vote(asked, council, own) if isinstance(council, CouncilSession) else council,
        place=place or _cap(asked),
    )


@attrs.frozen(kw_only=True, eq=False)
class _Asked:
    case: Case
    setting: Setting
    on: date
    layers: Layers
    kind: CommendationKind
    variety: str | None
    record: object

    def level(self, on: date) -> Level | None:
        """Give the level that has the case; ``None`` when there is none on that day."""
        level = self.case.file.level or self.setting.campaign.level
        return level if level in levels_on(on) else None

    def unread(self, matter: Matter, key: str) -> tuple[Message, ...]:
        """Say why no provision was found: what was not read, else that what was read has none.

        Args:
            matter: What was looked for.
            key: Words for the second.
        """
        none = Message.of(f"workflow.lawful.{key}", form=self.case.form, day=self.on)
        return tuple(self.gaps(matter)) or (none,)

    def no_level(self) -> tuple[Message, ...]:
        """Say that the level is not known, or not there on the day."""
        return (Message.of("workflow.lawful.level_not_there", day=self.on),)

    def gaps(self, matter: Matter) -> list[Message]:
        """Say what of a matter was not read for the day and could speak of this form."""
        book, form = self.layers.national, self.case.form
        if not book.is_read(self.on):
            return [Message.of("workflow.lawful.day_not_read", day=self.on)]
        return [each.note for each in book.gaps(matter, self.on) if not each.forms or form in each.forms]


def _refuse_other_case(
    case: Case, council: VoteResult | CouncilSession | None, place: PlaceAnswer | None
) -> None:
    answers = {
        "council": council.case if isinstance(council, VoteResult) else None,
        "place": None if place is None else place.id,
    }
    for name, found in answers.items():
        if found is not None and found != case.id:
            raise InvalidValueError(
                "workflow.answer_of_other_case",
                "an answer about case {case} is expected, found one about {found}",
                path=(name,),
                case=case.id,
                found=found,
            )


# ---- standard and restrictions ----


def _assessment(asked: _Asked) -> Assessment:
    subject = asked.case.nomination.subject
    try:
        award = asked.layers.award_rule(
            asked.case.form, subject.kind, asked.on, variety=asked.variety, restrictions=False
        )
    except NoProvisionError as error:
        # The words of the law that is missing stand in the place of the criterion.
        unknown = pending("standard-not-known", vi=say_error(error, "vi"), en=say_error(error, "en"))
        return unknown.assess({}, on=asked.on)
    return award.assess(asked.record).assessment


def _restrictions(asked: _Asked) -> tuple[Assessment, ...]:
    form, kind = asked.case.form, asked.case.nomination.subject.kind
    known = [
        each.value.rule.assess(asked.record, on=asked.on)
        for _, each in asked.layers.about(Restriction, asked.on)
        if each.value.covers(form, kind, asked.variety)
    ]
    unknown = [
        pending("restrictions-not-known", vi=words.text("vi"), en=words.text("en")).assess({}, on=asked.on)
        for words in asked.gaps(Matter.RESTRICTION)
    ]
    return (*known, *unknown)


# ---- papers and notice ----


def _papers(
    asked: _Asked, variant: DossierVariant, held: frozenset[str], holds: Mapping[PaperCondition, bool]
) -> tuple[frozenset[str] | None, tuple[Message, ...]]:
    """Give the keys of the papers, or why they are not known."""
    level = asked.level(asked.on)
    if level is None:
        return None, asked.no_level()
    try:
        dossier = asked.layers.procedure(asked.on).dossier(
            asked.case.form, level.value, kind=asked.kind, variant=variant
        )
    except NoProvisionError:
        return None, asked.unread(Matter.DOSSIER, "no_rule_of_papers")
    needed: set[str] = set()
    still_open: list[Message] = []
    for paper in dossier.papers:
        names = sorted(each.value for each in paper.any_of)
        there = [each for each in names if each in held]
        needs = True if paper.condition is PaperCondition.ALWAYS else holds.get(paper.condition)
        if needs is None and not there:
            # Whether it must be there hangs on what nobody answered.
            words = tuple(sorted(paper.any_of, key=lambda each: each.value))
            still_open.append(
                Message.of("workflow.lawful.paper_open", papers=words, condition=paper.condition)
            )
        elif needs is not False:
            needed.add(there[0] if there else " / ".join(names))
    return (None, tuple(still_open)) if still_open else (frozenset(needed), ())


def _notice(asked: _Asked) -> tuple[NoticeNeed | None, tuple[Message, ...]]:
    """Give whether the name must be published, and why that is not known."""
    level = asked.level(asked.on)
    if level is None:
        return None, asked.no_level()
    try:
        found = asked.layers.procedure(asked.on).notices(asked.case.form, level.value, kind=asked.kind)
    except NoProvisionError:
        return None, asked.unread(Matter.PUBLIC_NOTICE, "no_rule_of_notice")
    citations = tuple(dict.fromkeys(place for each in found for place in each.citations))
    days = [_working_days(each, asked) for each in found]
    known = [each for each in days if each is not None]
    if len(known) < len(days):
        return NoticeNeed(Truth.UNKNOWN, citations=citations), (Message("workflow.lawful.notice_open"),)
    return NoticeNeed(Truth.YES, max(known), citations), ()


def _working_days(provision: Provision[PublicNotice], asked: _Asked) -> int | None:
    """Give how long before the council, in working days; ``None`` where the text leaves the length or the council open."""
    length = provision.value.length
    if length is None or not provision.value.before_council:
        return None
    return length.days if length.working else _covering(length, asked)


def _covering(length: DayOffset, asked: _Asked) -> int:
    """Give the fewest working days that are not over before so many days of the calendar."""
    calendar, published = asked.setting.calendar, asked.case.file.published
    since = asked.on if published is None else published.astimezone(asked.setting.zone).date()
    end = length.day_from(since)
    return next(days for days in count() if add_working_days(since, days, calendar) >= end)


# ---- council and caps ----


def _vote(asked: _Asked, session: CouncilSession, own: Iterable[PassRule]) -> VoteResult | None:
    case, form = asked.case, asked.case.form
    held = session.opened.astimezone(asked.setting.zone).date()
    # A session that is yet to come, or voted on another form, has not spoken on this.
    if held > asked.on or not any((each.id, each.form) == (case.id, form) for each in session.cases):
        return None
    level = asked.level(held)
    if level is None:
        reason = Message.of("workflow.lawful.no_level", day=held)
        return VoteResult(case=case.id, tally=None, checks=[VoteCheck(Truth.UNKNOWN, reason)])
    law = asked.layers.procedure(held)
    rules = council_rules(law, [form], level.value, kind=asked.kind, own=own)
    return judge_vote(session, case.id, rules)


def _cap(asked: _Asked) -> PlaceAnswer | None:
    """Say that places are open where the law caps an award and nobody shared them out; ``None`` where no cap was read."""
    case, kind = asked.case, asked.case.nomination.subject.kind
    for reason in asked.gaps(Matter.QUOTA):
        return PlaceAnswer(case.id, Truth.UNKNOWN, reason)
    capped = [
        each
        for _, each in asked.layers.about(ShareQuota, asked.on)
        if each.value.cap is not None and each.value.covers(case.form, kind, asked.variety, None)
    ]
    if not capped:
        return None
    reason = Message.of("workflow.lawful.places_open", form=case.form)
    citations = dict.fromkeys(place for each in capped for place in each.citations)
    return PlaceAnswer(case.id, Truth.UNKNOWN, reason, citations=citations)
