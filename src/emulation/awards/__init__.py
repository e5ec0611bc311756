"""Awards: the catalogue of titles and forms, and what is put forward for whom (khen thưởng).

What each award is worth on a day, and by which article, is asked of a rulebook.
"""

from __future__ import annotations

from emulation.awards.award import (
    Award,
    AwardName,
    AwardNature,
    AwardRecipients,
    AwardTier,
    CommendationKind,
)
from emulation.awards.catalogue import CATALOGUE, award_given_by, awards_of, find_award
from emulation.awards.nomination import AwardPurpose, ClaimedAchievement, Nomination

__all__ = [
    "CATALOGUE",
    "Award",
    "AwardName",
    "AwardNature",
    "AwardPurpose",
    "AwardRecipients",
    "AwardTier",
    "ClaimedAchievement",
    "CommendationKind",
    "Nomination",
    "award_given_by",
    "awards_of",
    "find_award",
]
