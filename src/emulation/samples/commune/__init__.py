"""A synthetic commune: the founding plan with people and a journal, made from a seed (xã mô phỏng).

Nobody in it exists and no number in it was ever counted. The same seed gives the same commune on every
machine, so examples and tests can quote it.
"""

from __future__ import annotations

import functools

import attrs

from emulation.campaigns import Campaign, Journal
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.parties import Subject
from emulation.samples.commune.candidates import Candidate, make_candidates
from emulation.samples.commune.chance import Dice
from emulation.samples.commune.diary import make_journal
from emulation.samples.commune.people import make_subjects
from emulation.samples.dai_mach import dai_mach_2021

__all__ = ["Candidate", "Commune", "synthetic_commune"]

_MOST_HOUSEHOLDS = 100_000


@attrs.frozen(kw_only=True)
class Commune:
    """A commune with its campaign, its people and what happened (xã mô phỏng).

    Args:
        seed: Seed it was made from.
        campaign: The plan, with territory and offices.
        subjects: Persons, collectives and households; some facts of theirs are unknown.
        journal: What happened from 10 September to 30 October 2021.
    """

    seed: int
    campaign: Campaign
    subjects: tuple[Subject, ...]
    journal: Journal

    @functools.cached_property
    def _by_id(self) -> dict[str, Subject]:
        return {subject.id: subject for subject in self.subjects}

    @functools.cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """What is on file about each subject that may be praised, in the order of the subjects.

        >>> synthetic_commune().candidates[0].merit
        'outstanding-result'
        """
        # Other dice than those of the people, so that these stay as they were.
        return tuple(make_candidates(Dice(self.seed + 1), self.campaign, self.subjects))

    def subject(self, id: str) -> Subject:
        """Give the subject with an id.

        Raises:
            UnknownKeyError: No such subject; the near names are in ``params``.
        """
        found = self._by_id.get(id)
        if found is None:
            raise UnknownKeyError(
                "samples.unknown_subject",
                "the commune has no subject {found!r}; near names: {near}",
                found=id,
                near=near_names(id, self._by_id),
            )
        return found


def synthetic_commune(seed: int = 2021, *, households: int = 160) -> Commune:
    """Make a commune from a seed (tạo xã mô phỏng).

    Args:
        seed: Any whole number; the same one gives the same commune.
        households: How many households, from 0 to 100,000; each brings one adult.

    >>> commune = synthetic_commune()
    >>> commune == synthetic_commune(2021), len(commune.subjects), len(commune.journal)
    (True, 453, 131)
    >>> commune.subject("nurse").works_at
    'health-station'

    Raises:
        InvalidValueError: A number of households out of bounds.
    """
    if not 0 <= households <= _MOST_HOUSEHOLDS:
        raise InvalidValueError(
            "samples.households",
            "from 0 to {most} households are expected, found {found}",
            path=("households",),
            most=_MOST_HOUSEHOLDS,
            found=households,
        )
    dice = Dice(seed)
    return Commune(
        seed=seed,
        campaign=dai_mach_2021(),
        subjects=make_subjects(dice, households),
        journal=make_journal(dice),
    )
