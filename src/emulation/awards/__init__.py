"""Awards: the catalogue of titles and forms, and what is put forward for whom (khen thưởng).

What each award is worth on a day, and by which article, is asked of a rulebook.
"""

from __future__ import annotations

from emulation.awards.award import Award, AwardName, AwardNature, AwardRecipients, AwardTier, CommendationKind
from emulation.awards.ballots import Ballot, BallotKind, CastVote, OpenBallot, SecretBallot, Vote
from emulation.awards.catalogue import CATALOGUE, award_given_by, awards_of, find_award
from emulation.awards.community_facts import COMMUNITY_FACTS
from emulation.awards.council import Conflict, ConflictGround, Council, CouncilRole, CouncilSeat, VotedCase
from emulation.awards.facts import PERSON_AND_COLLECTIVE_FACTS
from emulation.awards.local_title import LocalTitle
from emulation.awards.minutes import Minutes, write_minutes
from emulation.awards.nomination import AwardPurpose, ClaimedAchievement, Nomination
from emulation.awards.places import Contender, PlaceAnswer, contenders, share_places
from emulation.awards.quota import (
    FractionRule,
    Places,
    QuotaCandidate,
    QuotaOf,
    Selection,
    ShareQuota,
    TiePreference,
    select_within_quota,
)
from emulation.awards.restriction import (
    CountedTime,
    CountedTimeKind,
    CountingStart,
    Restriction,
    RestrictionEffect,
    TenureCut,
)
from emulation.awards.session import Attendance, CouncilSession, Presence, Recusal
from emulation.awards.standard import Delegation, DelegationScope, LayerKind, Standard, pending
from emulation.awards.vocabulary import award_facts
from emulation.awards.vote_rules import (
    AttendanceRule,
    CouncilRules,
    PassBase,
    PassRule,
    PlacesTie,
    RecusalPolicy,
)
from emulation.awards.votes import Tally, VoteCheck, VoteResult, count_votes, judge_attendance, judge_vote

__all__ = [
    "CATALOGUE",
    "COMMUNITY_FACTS",
    "PERSON_AND_COLLECTIVE_FACTS",
    "Attendance",
    "AttendanceRule",
    "Award",
    "AwardName",
    "AwardNature",
    "AwardPurpose",
    "AwardRecipients",
    "AwardTier",
    "Ballot",
    "BallotKind",
    "CastVote",
    "ClaimedAchievement",
    "CommendationKind",
    "Conflict",
    "ConflictGround",
    "Contender",
    "Council",
    "CouncilRole",
    "CouncilRules",
    "CouncilSeat",
    "CouncilSession",
    "CountedTime",
    "CountedTimeKind",
    "CountingStart",
    "Delegation",
    "DelegationScope",
    "FractionRule",
    "LayerKind",
    "LocalTitle",
    "Minutes",
    "Nomination",
    "OpenBallot",
    "PassBase",
    "PassRule",
    "PlaceAnswer",
    "Places",
    "PlacesTie",
    "Presence",
    "QuotaCandidate",
    "QuotaOf",
    "Recusal",
    "RecusalPolicy",
    "Restriction",
    "RestrictionEffect",
    "SecretBallot",
    "Selection",
    "ShareQuota",
    "Standard",
    "Tally",
    "TenureCut",
    "TiePreference",
    "Vote",
    "VoteCheck",
    "VoteResult",
    "VotedCase",
    "award_facts",
    "award_given_by",
    "awards_of",
    "contenders",
    "count_votes",
    "find_award",
    "judge_attendance",
    "judge_vote",
    "pending",
    "select_within_quota",
    "share_places",
    "write_minutes",
]
