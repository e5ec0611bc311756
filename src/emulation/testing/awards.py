"""Strategies for awards: entries of the shipped catalogue, and invented ones."""

from __future__ import annotations

from hypothesis import strategies as st

from emulation.awards import (
    CATALOGUE,
    Award,
    AwardCount,
    AwardName,
    AwardNature,
    AwardRecipients,
    AwardStatistics,
    AwardTier,
    CommendationKind,
)
from emulation.law import LEVEL_CODES, AwardForm, OfficeKind
from emulation.parties import SubjectKind
from emulation.testing.core import keys, vietnamese_text
from emulation.testing.law import spans

__all__ = ["award_counts", "award_names", "award_recipients", "award_statistics", "awards", "listed_awards"]


def listed_awards() -> st.SearchStrategy[Award]:
    """Awards of the shipped catalogue."""
    return st.sampled_from(CATALOGUE)


def award_names() -> st.SearchStrategy[AwardName]:
    """Names of awards and their days."""
    return st.builds(AwardName, vi=vietnamese_text(), en=st.just("an award"), in_force=spans())


def award_recipients() -> st.SearchStrategy[AwardRecipients]:
    """Kinds of subject an award may go to, and their days."""
    return st.builds(AwardRecipients, st.frozensets(st.sampled_from(SubjectKind)), spans())


def awards() -> st.SearchStrategy[Award]:
    """Invented awards of one name."""
    return st.builds(
        Award,
        key=st.integers(1, 99).map("award.{}".format),
        form=st.sampled_from(AwardForm),
        nature=st.sampled_from(AwardNature),
        tier=st.sampled_from(AwardTier),
        names=st.tuples(award_names()),
        recipients=st.lists(award_recipients(), max_size=1),
        kinds=st.none() | st.frozensets(st.sampled_from(CommendationKind), max_size=3),
        is_annual=st.none() | st.booleans(),
        grade=st.none() | st.integers(1, 3),
        level=st.none() | st.sampled_from(LEVEL_CODES),
        issuers=st.frozensets(st.sampled_from(OfficeKind), max_size=2),
        rows=st.lists(st.integers(1, 99).map("P-{:02d}".format), max_size=2),
    )


def award_counts() -> st.SearchStrategy[AwardCount]:
    """Numbers of awards of one sort, with and without the sort told."""
    return st.builds(
        AwardCount,
        authority=keys(),
        number=st.integers(0, 2_000),
        award=st.none() | keys(),
        recipient=st.none() | st.sampled_from(SubjectKind),
        commendation=st.none() | st.sampled_from(CommendationKind),
        reason=st.none() | keys(),
    )


def award_statistics() -> st.SearchStrategy[AwardStatistics]:
    """How many awards were made, by several authorities."""
    return st.builds(AwardStatistics, st.lists(award_counts(), max_size=4))
