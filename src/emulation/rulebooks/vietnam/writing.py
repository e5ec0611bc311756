"""Short ways to write provisions on standards and restrictions (cách viết quy định).

For the modules of instruments here and in :mod:`emulation.rulebooks.vietnam.provinces`; an instrument of your own may use them too.
"""

from __future__ import annotations

from collections.abc import Iterable

from emulation.awards import Restriction, RestrictionEffect, Standard
from emulation.eligibility import All, AnyOf, Criterion, Rule
from emulation.eligibility.rule import as_node
from emulation.i18n.message import Message
from emulation.law import AwardForm, Citation, Instrument, Provision, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period

__all__ = ["Writer", "any_one", "criterion", "every"]


def criterion(code: str, rule: Rule, vi: str, en: str, citation: Citation | None = None) -> Criterion:
    """Make a named criterion that cites its place (tiêu chí)."""
    return Criterion(code, as_node(rule), vi=vi, en=en, citation=citation)


_Row = tuple[str, Rule, str, str]
"""Code, rule, and words in Vietnamese and English of a criterion."""


def every(citation: Citation, *rows: _Row) -> All:
    """Ask for all of some criteria of one place, each by code, rule, words in Vietnamese and in English (đạt tất cả tiêu chí)."""
    return All(criterion(*row, citation) for row in rows)


def any_one(citation: Citation, *rows: _Row) -> AnyOf:
    """Ask for any one of some criteria of one place, written as in :func:`every` (đạt một trong các tiêu chí)."""
    return AnyOf(criterion(*row, citation) for row in rows)


class Writer:
    """Writes the provisions of one instrument (người soạn quy định của một văn bản).

    Args:
        instrument: The instrument.
        verification: How well its articles were read.
        in_force: Days in force; those of the instrument when left out.
    """

    def __init__(
        self, instrument: Instrument, verification: Verification, in_force: Period | None = None
    ) -> None:
        self.instrument = instrument
        self.verification = verification
        self.in_force = in_force or instrument.in_force

    def standard(
        self,
        id: str,
        form: AwardForm,
        kind: SubjectKind,
        citation: Citation,
        rule: Rule,
        *,
        variety: str | None = None,
        also: Iterable[Citation] = (),
        note: Message | None = None,
        verification: Verification | None = None,
    ) -> Provision[Standard]:
        """Write a standard (tiêu chuẩn)."""
        return Provision(
            id=id,
            citation=citation,
            in_force=self.in_force,
            value=Standard(form=form, kind=kind, rule=as_node(rule), variety=variety),
            verification=verification or self.verification,
            also=also,
            note=note,
        )

    def restriction(
        self,
        id: str,
        citation: Citation,
        rule: Rule,
        vi: str,
        en: str,
        *,
        forms: Iterable[AwardForm] = (),
        kinds: Iterable[SubjectKind] = (),
        effect: RestrictionEffect = RestrictionEffect.REFUSED,
        note: Message | None = None,
        variety: str | None = None,
    ) -> Provision[Restriction]:
        """Write a restriction as one criterion named after its row (hạn chế)."""
        return Provision(
            id=id,
            citation=citation,
            in_force=self.in_force,
            value=Restriction(
                rule=criterion(id, rule, vi, en, citation),
                forms=forms,
                kinds=kinds,
                effect=effect,
                variety=variety,
            ),
            verification=self.verification,
            note=note,
        )
