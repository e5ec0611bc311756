"""Who gains and who loses by standards that changed between two days (tác động của thay đổi tiêu chuẩn).

What changed is asked of the rulebook; here each standard that began, ended or was replaced is held against the one before, for all
records at once. Where the law leaves a standard to a province whose text is not loaded, nobody is eligible by it, and the result
shows that as a loss: it is one, until somebody reads the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Protocol, cast

import attrs

from emulation.analysis.difference import RuleDifference, difference
from emulation.analysis.study import DEFAULT_MILLISECONDS, Known
from emulation.awards import Delegation, Standard
from emulation.core.stack import on_enough_stack
from emulation.core.truth import Truth
from emulation.i18n import Table, label, say
from emulation.law import AwardForm, Matter, NoProvisionError
from emulation.parties import SubjectKind
from emulation.rulebooks import AwardRule, LawComparison

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["StandardChange", "compare_standards", "standards_table"]


class _Law(Protocol):
    """A rulebook or layers: what has awards on a day and can compare days."""

    def compare(self, earlier: date, later: date, *, matters: Iterable[Matter] = ()) -> LawComparison: ...

    def award_rule(
        self,
        form: AwardForm,
        kind: SubjectKind,
        on: date,
        *,
        variety: str | None = None,
        restrictions: bool = True,
    ) -> AwardRule: ...


@attrs.frozen(kw_only=True)
class StandardChange:
    """An award on two days, and whom the change concerns (thay đổi tiêu chuẩn của một danh hiệu, hình thức).

    Args:
        form: The title or form.
        kind: Kind of subject.
        variety: Which of several awards of the form; ``None`` for the form as such.
        old: What was asked on the first day; ``None`` where no standard was read.
        new: What is asked on the second day; ``None`` where no standard was read.
        difference: Who gains and who loses; ``None`` where one of them was not read.
    """

    form: AwardForm
    kind: SubjectKind
    variety: str | None
    old: AwardRule | None
    new: AwardRule | None
    difference: RuleDifference | None

    def text(self, language: Language = "vi") -> str:
        """Say the award and who gains and who loses."""
        head = f"{label(self.form, language)} ({label(self.kind, language)})"
        if self.difference is not None:
            return f"{head}: {self.difference.text(language)}"
        key = "new_not_read" if self.new is None else "old_not_read"
        return f"{head}: {say(f'analysis.standards.{key}', language)}"


@on_enough_stack
def compare_standards(
    law: _Law,
    earlier: date,
    later: date,
    *,
    forms: Iterable[AwardForm] = (),
    restrictions: bool = False,
    known: Known = True,
    most: int = 1,
    milliseconds: int = DEFAULT_MILLISECONDS,
) -> tuple[StandardChange, ...]:
    """Say for each standard that changed between two days who gains and who loses (so sánh tác động tiêu chuẩn).

    Args:
        law: A rulebook or layers.
        earlier: Day of the old law.
        later: Day of the new law.
        forms: Forms to look at; empty for all of them.
        restrictions: Whether to judge with what must hold besides the standard.
        known: As for :func:`.difference`; by default every fact is taken to be known.
        most: How many cases of each to give.
        milliseconds: How long each comparison may take.

    >>> from emulation.rulebooks.vietnam import national
    >>> (change,) = compare_standards(
    ...     national(), date(2023, 12, 31), date(2024, 1, 1), forms=[AwardForm.GRASSROOTS_FIGHTER]
    ... )
    >>> assert change.difference is not None
    >>> change.difference.gain.verdict.value, change.difference.loss.verdict.value
    ('yes', 'no')
    """
    wanted = frozenset(forms)
    # A standard that is left to another layer, or no longer, changes as much as one that is replaced.
    changes = law.compare(earlier, later, matters=(Matter.STANDARD, Matter.DELEGATION)).changes
    asked = dict.fromkeys(
        (form, kind, variety)
        for change in changes
        for provision in change.provisions
        for form, kind, variety in _awards_of(provision.value)
        if not wanted or form in wanted
    )
    made = (_change(law, earlier, later, award, restrictions, known, most, milliseconds) for award in asked)
    return tuple(each for each in made if each is not None)


_Asked = tuple[AwardForm, SubjectKind, str | None]


def _awards_of(value: object) -> list[_Asked]:
    """Give the awards that a standard or a delegation speaks of: no other matter is asked for."""
    if isinstance(value, Standard):
        return [(value.form, value.kind, value.variety)]
    left = cast("Delegation", value)
    return [
        (form, kind, None)
        for form in sorted(left.forms, key=lambda each: each.value)
        for kind in sorted(left.kinds or SubjectKind, key=lambda each: each.value)
    ]


def _change(
    law: _Law,
    earlier: date,
    later: date,
    award: _Asked,
    restrictions: bool,
    known: Known,
    most: int,
    milliseconds: int,
) -> StandardChange | None:
    form, kind, variety = award
    old, new = (_rule(law, award, day, restrictions=restrictions) for day in (earlier, later))
    if not any(each is not None and each.standards for each in (old, new)) and (old is None or new is None):
        return None  # nothing is laid down on either day
    found = None
    if old is not None and new is not None:
        found = difference(
            old.rule,
            new.rule,
            on_old=earlier,
            on_new=later,
            known=known,
            most=most,
            milliseconds=milliseconds,
        )
    return StandardChange(form=form, kind=kind, variety=variety, old=old, new=new, difference=found)


def _rule(law: _Law, award: _Asked, on: date, *, restrictions: bool) -> AwardRule | None:
    form, kind, variety = award
    try:
        return law.award_rule(form, kind, on, variety=variety, restrictions=restrictions)
    except NoProvisionError:
        return None


def standards_table(changes: Iterable[StandardChange], language: Language = "vi") -> Table:
    """Give a row for each standard that changed: award, kind of subject, whether anybody gains, whether anybody loses."""
    columns = ("form", "kind", "gain", "loss", "old", "new")
    return Table(
        say("analysis.standards.title", language),
        tuple(say(f"analysis.standards.column.{each}", language) for each in columns),
        [
            (
                label(each.form, language) + (f" ({each.variety})" if each.variety else ""),
                label(each.kind, language),
                *_verdicts(each, language),
                _cited(each.old, language),
                _cited(each.new, language),
            )
            for each in changes
        ],
    )


def _verdicts(change: StandardChange, language: Language) -> tuple[str, str]:
    found = change.difference
    if found is None:
        unknown = label(Truth.UNKNOWN, language)
        return unknown, unknown
    return label(found.gain.verdict, language), label(found.loss.verdict, language)


def _cited(award: AwardRule | None, language: Language) -> str:
    return "–" if award is None else "; ".join(each.text(language) for each in award.citations)
