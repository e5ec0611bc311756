"""Questions on procedure, asked of the law of one day (thủ tục khen thưởng tại một ngày).

Books of a province go before the national one where they speak of the same thing. Where no text that was read
speaks, the question fails loudly with :class:`~emulation.law.NoProvisionError` and names the rows that are known to be
missing; nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from emulation.awards import CommendationKind
from emulation.law import (
    AwardForm,
    ConflictingProvisionsError,
    Matter,
    Provision,
    ProvisionValue,
)
from emulation.law.offices import to_level_code
from emulation.periods import DayOffset, WorkCalendar
from emulation.procedure import (
    AnnouncementRule,
    BallotRule,
    CertificateFormat,
    CouncilRule,
    DayZero,
    DossierRule,
    DossierSets,
    DossierVariant,
    DueDay,
    FilingDate,
    MissingPapers,
    PaperCondition,
    PaperKind,
    PresentationRule,
    ProcedureStep,
    PublicNotice,
    QuorumRule,
    ReportRule,
    RequiredDossier,
    ReviewRight,
    RevocationRule,
    StepDeadline,
)
from emulation.rulebooks.finding import ProcedureSearch, in_force_in, most_particular

__all__ = ["ProcedureRules"]


@attrs.frozen
class ProcedureRules(ProcedureSearch):
    """The procedure of one day (thủ tục).

    Args:
        book: The national rulebook.
        day: The day: that of the step for a deadline, that of the decision for the rest.
        local: Books of the province, which go before the national one.

    >>> from emulation.rulebooks.vietnam import national
    >>> rules = national().on(date(2021, 9, 10)).procedure
    >>> rules.ballot(AwardForm.PROVINCIAL_FIGHTER, "province").value.at_least
    Fraction(9, 10)
    """

    # -- dossiers ------------------------------------------------------------------------------------------------

    def dossier(
        self,
        form: AwardForm,
        level: str,
        *,
        kind: CommendationKind = CommendationKind.ACHIEVEMENT,
        variant: DossierVariant = DossierVariant.FULL,
    ) -> RequiredDossier:
        """Give what a dossier has to hold (thành phần, số lượng hồ sơ).

        Args:
            form: The title or form.
            level: Level of the body that receives the dossier.
            kind: Kind of commendation.
            variant: Which procedure.

        Raises:
            NoProvisionError: Papers for it were not read.
            ConflictingProvisionsError: Two lists of papers claim to be the whole.
        """
        rules = [
            each for each in self._covering(DossierRule, form, level, kind) if each.value.variant is variant
        ]
        whole = most_particular([each for each in rules if not each.value.adds])
        if not whole:
            further = [Matter.SIMPLIFIED_DOSSIER] if variant is DossierVariant.SIMPLIFIED else []
            raise self._unknown(DossierRule, form, *further)
        if len(whole) > 1:
            raise ConflictingProvisionsError(
                "rulebooks.two_dossiers",
                "several lists of papers for {form} are in force on {day}: {provisions}",
                form=form.value,
                day=self.day,
                provisions=", ".join(map(str, whole)),
            )
        adding = [each for each in rules if each.value.adds and variant is DossierVariant.FULL]
        sets = most_particular(
            [each for each in self._covering(DossierSets, form, level, kind) if each.value.variant is variant]
        )
        found: tuple[Provision[ProvisionValue], ...] = (*whole, *adding, *sets)
        return RequiredDossier(
            papers=[paper for each in (*whole, *adding) for paper in each.value.papers],
            sets=sets[0].value.sets if sets else None,
            electronic=any(each.value.electronic for each in sets),
            grounds=self._grounds(found, () if sets else self._gap_notes(DossierSets, form)),
        )

    def missing_papers(
        self,
        form: AwardForm,
        level: str,
        papers: Iterable[PaperKind],
        *,
        holds: Mapping[PaperCondition, bool] | None = None,
        kind: CommendationKind = CommendationKind.ACHIEVEMENT,
        variant: DossierVariant = DossierVariant.FULL,
    ) -> MissingPapers:
        """Say what a dossier at hand lacks (hồ sơ còn thiếu).

        Args:
            form: The title or form.
            level: Level of the body that receives the dossier.
            papers: Papers at hand.
            holds: Which conditions hold, such as that the unit owes duties to the budget. One that nobody
                answered leaves its paper unsure.
            kind: Kind of commendation.
            variant: Which procedure.

        Raises:
            NoProvisionError: Papers for it were not read.
        """
        dossier = self.dossier(form, level, kind=kind, variant=variant)
        held = frozenset(papers)
        known = {PaperCondition.ALWAYS: True, **(holds or {})}
        lacking = [paper for paper in dossier.papers if not paper.is_met_by(held)]
        return MissingPapers(
            missing=[paper for paper in lacking if known.get(paper.condition) is True],
            unsure=[paper for paper in lacking if paper.condition not in known],
            dossier=dossier,
        )

    def report_rules(
        self, form: AwardForm, level: str, *, kind: CommendationKind = CommendationKind.ACHIEVEMENT
    ) -> tuple[Provision[ReportRule], ...]:
        """Give what an achievement report has to hold; none when no rule was read."""
        return self._covering(ReportRule, form, level, kind)

    # -- time ----------------------------------------------------------------------------------------------------

    def deadline(
        self,
        step: ProcedureStep,
        from_day: date,
        calendar: WorkCalendar | None = None,
        *,
        form: AwardForm,
        level: str,
        kind: CommendationKind = CommendationKind.ACHIEVEMENT,
    ) -> DueDay:
        """Give the last day of a step (thời hạn).

        Args:
            step: The step.
            from_day: Day of the event that the time limit is counted from: day 0, not counted.
            calendar: Which days are working days.
            form: The title or form.
            level: Level of the body that takes the step.
            kind: Kind of commendation; some limits are for achievements (công trạng) only.

        Raises:
            NoProvisionError: No time limit for it was read.
            ConflictingProvisionsError: Several were, none more particular than the others.
        """
        found = most_particular(
            [each for each in self._covering(StepDeadline, form, level, kind) if each.value.step is step]
        )
        first, *others = found or (None,)
        if first is None:
            raise self._unknown(StepDeadline, form)
        if others:
            raise ConflictingProvisionsError(
                "rulebooks.two_deadlines",
                "several time limits for {step} are in force on {day}: {provisions}",
                step=step.value,
                day=self.day,
                provisions=", ".join(map(str, found)),
            )
        rule = first.value
        return self._due(found, step, rule.within, rule.day_zero, from_day, calendar)

    def notice_until(
        self,
        posted_on: date,
        calendar: WorkCalendar | None = None,
        *,
        form: AwardForm,
        level: str,
        kind: CommendationKind = CommendationKind.ACHIEVEMENT,
    ) -> DueDay:
        """Give the last day for comments on those proposed (thời hạn lấy ý kiến).

        The day of posting is day 0 and not counted.

        Raises:
            NoProvisionError: No public notice was read, or its length is left open.
        """
        found = [each for each in self.notices(form, level, kind=kind) if each.value.length is not None]
        if not found:
            raise self._unknown(PublicNotice, form)
        length = found[0].value.length or DayOffset(0)
        return self._due(found[:1], ProcedureStep.PUBLIC_LIST, length, DayZero.POSTING, posted_on, calendar)

    def filing_dates(
        self,
        form: AwardForm,
        level: str,
        *,
        kind: CommendationKind = CommendationKind.ACHIEVEMENT,
        for_education: bool = False,
    ) -> tuple[Provision[FilingDate], ...]:
        """Give the dates of the year by which a file arrives (thời điểm nộp hồ sơ); none when none was read.

        Args:
            form: The title or form.
            level: Level of the body that receives the file.
            kind: Kind of commendation.
            for_education: Whether the education sector is asked about.
        """
        found = self._covering(FilingDate, form, level, kind)
        return tuple(each for each in found if each.value.for_education is for_education)

    # -- councils ------------------------------------------------------------------------------------------------

    def ballots(
        self, form: AwardForm, level: str, *, kind: CommendationKind = CommendationKind.ACHIEVEMENT
    ) -> tuple[Provision[BallotRule], ...]:
        """Give every threshold of votes for an award (tỷ lệ phiếu bầu), of the province and of the nation.

        Raises:
            NoProvisionError: None was read; the rows known to be missing are in ``params``.
        """
        found = tuple(
            each
            for book in (*self.local, self.book)
            for each in in_force_in(book, BallotRule, self.day)
            if each.value.scope.covers(form, to_level_code(level), kind)
        )
        gaps = [each for each in self._gaps(BallotRule, form) if each.forms]
        if gaps or not found:
            # A local majority does not fill the place of a national threshold that was not read.
            raise self._unknown(BallotRule, form)
        return found

    def ballot(
        self, form: AwardForm, level: str, *, kind: CommendationKind = CommendationKind.ACHIEVEMENT
    ) -> Provision[BallotRule]:
        """Give the highest threshold of votes for an award; see :meth:`ballots`."""
        return max(self.ballots(form, level, kind=kind), key=lambda each: each.value.at_least)

    def quorums(self, level: str) -> tuple[Provision[QuorumRule], ...]:
        """Give how many members sessions of a council need (điều kiện tiến hành); none when none was read."""
        return self._covering(QuorumRule, None, level, None)

    def councils(self, level: str) -> tuple[Provision[CouncilRule], ...]:
        """Give who sits in a council of a level and who says so; none when nothing was read."""
        asked = to_level_code(level)
        return tuple(each for each in self._in_force(CouncilRule) if each.value.level == asked)

    # -- the public, the certificate, cancelling -----------------------------------------------------------------

    def notices(
        self, form: AwardForm, level: str, *, kind: CommendationKind = CommendationKind.ACHIEVEMENT
    ) -> tuple[Provision[PublicNotice], ...]:
        """Give how the public is asked before an award (lấy ý kiến nhân dân), of the province first.

        Raises:
            NoProvisionError: Nothing was read; that does not mean that nobody has to be asked.
        """
        found = self._covering(PublicNotice, form, level, kind)
        if not found:
            raise self._unknown(PublicNotice, form)
        return found

    def announcements(self, form: AwardForm) -> tuple[Provision[AnnouncementRule], ...]:
        """Give in which order an award is announced (nghi thức công bố); none when no rule was read."""
        return self._covering(AnnouncementRule, form, None, None)

    def presentation(self) -> Provision[PresentationRule]:
        """Give who presents an award (trao tặng).

        Raises:
            NoProvisionError: Nothing was read for the day.
        """
        for each in self._in_force(PresentationRule):
            return each
        raise self._unknown(PresentationRule, None)

    def certificate_formats(self, form: AwardForm, level: str) -> tuple[Provision[CertificateFormat], ...]:
        """Give how a certificate looks and is numbered (mẫu giấy khen); none when nothing was read."""
        return self._covering(CertificateFormat, form, level, None)

    def revocations(self, form: AwardForm) -> tuple[Provision[RevocationRule], ...]:
        """Give why an award is cancelled, by whom, and what is given back (hủy bỏ, thu hồi).

        Raises:
            NoProvisionError: Nothing was read for the day.
        """
        found = self._covering(RevocationRule, form, None, None)
        if not found:
            raise self._unknown(RevocationRule, form)
        return found

    def review_rights(self) -> tuple[Provision[ReviewRight], ...]:
        """Give who may act against an award; none when nothing was read for the day."""
        return self._in_force(ReviewRight)
