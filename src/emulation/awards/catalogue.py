"""The catalogue of awards: every title and form by its key (danh mục danh hiệu, hình thức khen thưởng).

Data that never changes while a program runs. What the catalogue does not say of a day was not read.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from emulation.awards.award import Award
from emulation.awards.forms import FORMS
from emulation.awards.titles import TITLES
from emulation.core.text import near_names
from emulation.errors import UnknownKeyError
from emulation.law import AwardForm, OfficeKind
from emulation.law.offices import to_level_code

__all__ = ["CATALOGUE", "award_given_by", "awards_of", "find_award"]

CATALOGUE: tuple[Award, ...] = (*TITLES, *FORMS)
"""Every award, titles first."""


@functools.cache
def _by_key() -> Mapping[str, Award]:
    return MappingProxyType({each.key: each for each in CATALOGUE})


def find_award(key: str | Award) -> Award:
    """Give an award by its key; an award is given back (tra cứu danh mục).

    >>> find_award("certificate.commune").name("en")
    'certificate of commendation by the commune chair'

    Raises:
        UnknownKeyError: No such award; the near names are in ``params``.
    """
    if isinstance(key, Award):
        return key
    found = _by_key().get(key)
    if found is None:
        raise UnknownKeyError(
            "awards.unknown_award",
            "there is no award {found!r} in the catalogue; near names: {near}",
            found=str(key)[:80],
            near=near_names(str(key), _by_key()),
        )
    return found


def awards_of(form: AwardForm) -> tuple[Award, ...]:
    """Give the awards of one coarse form, in the order of the catalogue.

    >>> [str(each) for each in awards_of(AwardForm.ADVANCED_WORKER)]
    ['advanced_worker', 'advanced_soldier']
    """
    return tuple(each for each in CATALOGUE if each.form is form)


def award_given_by(form: AwardForm, level: str, kind: OfficeKind) -> Award:
    """Give the award that an office makes of a form: match by who gives it, never by the letter of a point.

    Args:
        form: Coarse form.
        level: Code of the level of the office.
        kind: Kind of office.

    >>> str(
    ...     award_given_by(
    ...         AwardForm.CERTIFICATE_OF_COMMENDATION, "commune", OfficeKind.PEOPLES_COMMITTEE_CHAIR
    ...     )
    ... )
    'certificate.commune'

    Raises:
        UnknownKeyError: No award of the form is tied to that office, or several are not told apart by it.
    """
    to_level_code(level)
    of_form = awards_of(form)
    tied = [each for each in of_form if kind in each.issuers and each.level in {None, level}]
    if not tied and len(of_form) == 1 and not of_form[0].issuers:
        return of_form[0]
    if len(tied) != 1:
        raise UnknownKeyError(
            "awards.not_told_apart",
            "the office {kind} of level {level} does not tell which award of {form} is meant; name one of {near}",
            kind=kind.value,
            level=level,
            form=form.value,
            near=[each.key for each in of_form],
        )
    return tied[0]
