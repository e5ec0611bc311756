"""A rulebook: instruments and their provisions as one value (bộ quy tắc).

A rulebook is data. New provisions, also of new types, are added to it without a change here: they are sorted
by the matter of their value. The reasoning on powers stands in :mod:`emulation.rulebooks.powers`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeVar, cast

import attrs

from emulation.core.fields import instance_of, one_of_types, to_key, to_tuple
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.i18n.message import Message
from emulation.law import (
    AwardForm,
    Citation,
    GoverningText,
    Instrument,
    LaunchRequirement,
    Matter,
    NoProvisionError,
    OfficeKind,
    Provision,
    ProvisionSet,
    ProvisionValue,
    Ruling,
    Unread,
    UnreadAmendment,
)
from emulation.law.names import to_instrument_name, to_issuer
from emulation.law.provision import refuse_doubles
from emulation.periods import Period
from emulation.rulebooks.money_questions import MoneyQuestions

if TYPE_CHECKING:
    from emulation.awards import ShareQuota, Standard
    from emulation.parties import SubjectKind
    from emulation.rulebooks.answers import LawQuestion
    from emulation.rulebooks.comparison import LawComparison
    from emulation.rulebooks.day import RulesOfDay
    from emulation.rulebooks.prices import PriceList
    from emulation.rulebooks.standards import AwardRule

__all__ = ["Rulebook"]

V = TypeVar("V", bound=ProvisionValue)


@attrs.frozen(kw_only=True)
class Rulebook(MoneyQuestions):
    """The law as far as it was read: instruments, provisions, and what was not read (bộ quy tắc).

    Args:
        key: Identifier, such as ``"vietnam"``.
        read: Days whose law was read, both ends counted. Outside them nothing is answered.
        instruments: Acts that the provisions cite.
        provisions: Rules of those acts.
        unread: Law within those days that exists but was not read.
        amendments: Acts among it that amend others: what rests on those is closed (:mod:`.amending`), and what
            still stands is answered with a remark.

    Raises:
        InvalidValueError: Two instruments of one name, two provisions of one id, or a provision in force
            outside its instrument.
        UnknownKeyError: A provision cites an instrument that is not among ``instruments``.
    """

    key: str = attrs.field(converter=to_key)
    read: Period = attrs.field(validator=instance_of(Period))
    instruments: tuple[Instrument, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Instrument))
    provisions: tuple[Provision[ProvisionValue], ...] = attrs.field(
        converter=to_tuple, validator=one_of_types(Provision)
    )
    unread: tuple[Unread, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Unread))
    amendments: tuple[UnreadAmendment, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(UnreadAmendment)
    )

    def __attrs_post_init__(self) -> None:
        if len(self._by_name) != len(self.instruments):
            names = [instrument.text() for instrument in self.instruments]
            double = next(name for index, name in enumerate(names) if name in names[:index])
            raise InvalidValueError(
                "rulebooks.double_instrument",
                "two instruments bear the name {name}",
                path=("instruments",),
                name=double,
            )
        refuse_doubles(self.provisions)
        for index, provision in enumerate(self.provisions):
            self._check(index, provision)

    def _check(self, index: int, provision: Provision[ProvisionValue]) -> None:
        for citation in provision.citations:
            self.instrument(citation.instrument, citation.issuer)
        mother = self.instrument(provision.citation.instrument, provision.citation.issuer)
        if not mother.in_force.covers(provision.in_force):
            raise InvalidValueError(
                "rulebooks.outside_instrument",
                "provision {id} is in force {days}, but {instrument} is in force {frame}",
                path=("provisions", index, "in_force"),
                id=provision.id,
                days=provision.in_force,
                instrument=mother.name,
                frame=mother.in_force,
            )

    @functools.cached_property
    def _by_name(self) -> dict[tuple[str, str | None], Instrument]:
        return {(instrument.name, instrument.issuer): instrument for instrument in self.instruments}

    @functools.cached_property
    def _by_matter(self) -> dict[Matter, ProvisionSet[ProvisionValue]]:
        sorted_out: dict[Matter, list[Provision[ProvisionValue]]] = {matter: [] for matter in Matter}
        for provision in self.provisions:
            sorted_out[provision.value.matter].append(provision)
        return {matter: ProvisionSet(matter, found) for matter, found in sorted_out.items()}

    @functools.cached_property
    def prices(self) -> PriceList:
        """Every prize of the book, worked out of its provisions on first use (bảng mức tiền thưởng)."""
        from emulation.rulebooks.prices import PriceList

        return PriceList(self)

    def instrument(self, name: str, issuer: str | None = None) -> Instrument:
        """Give an instrument by its name in either language.

        Args:
            name: Kind and number.
            issuer: Who issued it; may be left out where the book holds one of that name.

        Raises:
            UnknownKeyError: Not in this book; the near names are in ``params``.
            InvalidValueError: Several of that name, by different issuers, and none was named.
        """
        kept = to_instrument_name(name)
        found = self._by_name.get((kept, to_issuer(issuer)))
        if found is None and issuer is None:
            several = [each for each in self.instruments if each.name == kept]
            if len(several) > 1:
                raise InvalidValueError(
                    "rulebooks.ambiguous_instrument",
                    "the rulebook {book} holds several instruments named {found}; name the issuer: {issuers}",
                    path=("issuer",),
                    found=kept,
                    book=self.key,
                    issuers=tuple(str(each.issuer) for each in several),
                )
            found = several[0] if several else None
        if found is None:
            raise UnknownKeyError(
                "rulebooks.unknown_instrument",
                "{found} is not in the rulebook {book}; near names: {near}",
                found=kept if issuer is None else f"{kept} ({issuer})",
                book=self.key,
                near=near_names(kept, [each.text() for each in self.instruments]),
            )
        return found

    def about(self, kind: type[V]) -> ProvisionSet[V]:
        """Give the provisions whose value is of one type, whenever they are in force."""
        return cast("ProvisionSet[V]", self._by_matter[kind.matter])

    def is_read(self, on: date) -> bool:
        """Say whether the law of the day was read."""
        return on in self.read

    def gaps(self, matter: Matter, on: date) -> tuple[Unread, ...]:
        """Give what exists on the day about a matter but was not read."""
        return tuple(each for each in self.unread if each.matter is matter and on in each.in_force)

    def notes_on(self, on: date) -> tuple[Message, ...]:
        """Give what an answer of the day has to say besides: which amendments were not read.

        Answers that rest on provisions still in force carry these remarks.

        >>> from emulation.rulebooks.vietnam import national
        >>> [each.text("en") for each in national().notes_on(date(2026, 11, 27))]
        ['Since 1 October 2026 Law 06/2026/QH16 is in force, which amends Law 06/2022/QH15 and was not read']
        """
        return tuple(
            Message.of(
                "rulebooks.note.amendment_not_read",
                since=each.since,
                act=Citation(each.instrument),
                amended=tuple(map(Citation, each.amends)),
            )
            for each in self.amendments
            if on >= each.since
        )

    def on(self, day: date) -> RulesOfDay:
        """Give the law of one day."""
        from emulation.rulebooks.day import RulesOfDay

        return RulesOfDay(self, day)

    def launch_requirements(self, on: date) -> tuple[Provision[LaunchRequirement], ...]:
        """Give what a launch has to contain (nội dung bắt buộc khi phát động).

        Several instruments may ask for the same element; each stands there with its own citation.

        Args:
            on: Day of the launch document.

        Raises:
            NoProvisionError: The law of that day was not read.
        """
        found = self.about(LaunchRequirement).on(on) if self.is_read(on) else ()
        gaps = self.gaps(Matter.LAUNCH_CONTENTS, on)
        if gaps and self.is_read(on):
            raise NoProvisionError(
                "rulebooks.not_read_since",
                "{matter} on {day} is not known: the law of that day was not read (row {row})",
                matter=Matter.LAUNCH_CONTENTS,
                day=on,
                row=gaps[0].id,
            )
        if not found:
            raise NoProvisionError(
                "rulebooks.launch_contents_not_read",
                "what a launch has to contain on {day} is not known: the law was read for {read}",
                day=on,
                read=self.read,
            )
        return found

    def may_launch(self, level: str, kind: OfficeKind, on: date) -> Ruling:
        """Say whether an office may launch a movement (thẩm quyền phát động).

        Args:
            level: Code of its level, such as ``"commune"``.
            kind: Kind of office.
            on: Day of the launch.

        Raises:
            UnknownKeyError: No such level.
        """
        from emulation.rulebooks.powers import rule_on_launch

        return rule_on_launch(self, level, kind, on)

    def may_decide(self, form: AwardForm, level: str, kind: OfficeKind, on: date) -> Ruling:
        """Say whether an office may decide a form of award (thẩm quyền quyết định khen thưởng).

        Args:
            form: The form.
            level: Code of its level, such as ``"commune"``.
            kind: Kind of office.
            on: Day of the decision, not of the achievement.

        Raises:
            UnknownKeyError: No such level.
        """
        from emulation.rulebooks.powers import rule_on_decision

        return rule_on_decision(self, form, level, kind, on)

    def governing_text(self, accepted_on: date, decided_on: date) -> GoverningText:
        """Say which text governs a dossier that was under way when the law changed (quy định chuyển tiếp).

        Prize money follows the day of the decision all the same.

        Args:
            accepted_on: Day on which the dossier was accepted for appraisal.
            decided_on: Day of the decision.

        >>> from emulation.rulebooks.vietnam import national
        >>> text = national().governing_text(accepted_on=date(2026, 9, 15), decided_on=date(2026, 11, 27))
        >>> str(text.day), text.ruling.verification.value
        ('2026-09-30', 'weak')

        Raises:
            InvalidValueError: A decision before the acceptance.
        """
        from emulation.rulebooks.amending import find_governing_text

        return find_governing_text(self, accepted_on, decided_on)

    def standard(
        self, form: AwardForm, kind: SubjectKind, on: date, *, variety: str | None = None
    ) -> tuple[Provision[Standard], ...]:
        """Give what an award is given for (tiêu chuẩn), as the law of this book has it.

        Args:
            form: The title or form.
            kind: Kind of subject.
            on: Day of the decision.
            variety: Which of several awards of the form, such as ``"labour-3"``.

        Raises:
            NoProvisionError: Not read, or left to a province: see :class:`~emulation.rulebooks.Layers`.
        """
        from emulation.awards import LayerKind
        from emulation.rulebooks.standards import standard_in_force

        return standard_in_force(((LayerKind.NATIONAL, self),), form, kind, on, variety=variety)

    def award_rule(
        self,
        form: AwardForm,
        kind: SubjectKind,
        on: date,
        *,
        variety: str | None = None,
        restrictions: bool = True,
    ) -> AwardRule:
        """Give everything an award asks for, standard and restrictions (điều kiện khen thưởng).

        Where the law leaves the standard to a province, a criterion that nobody can answer stands in its place.

        Args:
            form: The title or form.
            kind: Kind of subject.
            on: Day of the decision: achievements are judged by the law of that day.
            variety: Which of several awards of the form.
            restrictions: Whether to ask for what must hold besides the standard.

        Raises:
            NoProvisionError: The law of the day or the standard was not read.
        """
        from emulation.awards import LayerKind
        from emulation.rulebooks.standards import award_rule

        books = ((LayerKind.NATIONAL, self),)
        return award_rule(books, form, kind, on, variety=variety, restrictions=restrictions)

    def quotas(
        self,
        form: AwardForm,
        kind: SubjectKind,
        on: date,
        *,
        variety: str | None = None,
        sector: str | None = None,
    ) -> tuple[Provision[ShareQuota], ...]:
        """Give how many may get an award (hạn mức); none when no quota was read.

        Args:
            form: The title or form.
            kind: Kind of subject.
            on: Day of the decision.
            variety: Which of several awards of the form.
            sector: Sector whose own quotas hold too, such as ``"army"``.
        """
        from emulation.awards import ShareQuota

        return tuple(
            each for each in self.about(ShareQuota).on(on) if each.value.covers(form, kind, variety, sector)
        )

    def compare(
        self,
        earlier: date,
        later: date,
        *,
        matters: Iterable[Matter] = (),
        questions: Iterable[LawQuestion] = (),
    ) -> LawComparison:
        """Say what changed between two days (so sánh hai thời điểm).

        Args:
            earlier: The first day.
            later: The second day.
            matters: Matters to look at; empty for all of them.
            questions: Questions to ask on both days, such as :data:`.COMMUNE_QUESTIONS`.

        Returns:
            Nothing for the same day; a remark where the law of one of the days was not read.

        >>> from emulation.rulebooks.vietnam import national
        >>> found = national().compare(date(2023, 12, 31), date(2024, 1, 1), matters=[Matter.TIE_PREFERENCE])
        >>> [(change.kind.value, [each.id for each in change.provisions]) for change in found.changes]
        [('restated', ['M-05', 'M-06.P2'])]
        """
        from emulation.rulebooks.layers import Layers

        return Layers(national=self).compare(earlier, later, matters=matters, questions=questions)
