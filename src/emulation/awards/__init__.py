"""Awards: titles and forms, what is put forward for whom, councils and their votes, prize money (khen thưởng).

What each award is worth on a day, and by which article, is asked of a rulebook.
"""

from __future__ import annotations

from emulation.awards.announcing import AnnouncementOrder, ListedCase
from emulation.awards.award import Award, AwardName, AwardNature, AwardRecipients, AwardTier, CommendationKind
from emulation.awards.ballots import Ballot, BallotKind, CastVote, OpenBallot, SecretBallot, Vote
from emulation.awards.budget import Budget, BudgetCode, BudgetFinding, BudgetLine, Fund, ProposedAward
from emulation.awards.catalogue import CATALOGUE, award_given_by, awards_of, find_award
from emulation.awards.community_facts import COMMUNITY_FACTS
from emulation.awards.council import Conflict, ConflictGround, Council, CouncilRole, CouncilSeat, VotedCase
from emulation.awards.counting import AwardCount, AwardStatistics, CountBy
from emulation.awards.decision_list import DecisionLine, DecisionList, ListAnswer
from emulation.awards.drafting import PlaceLimit, draft_decision
from emulation.awards.facts import PERSON_AND_COLLECTIVE_FACTS
from emulation.awards.gaps import PrizeGap, PrizeGapReason
from emulation.awards.local_title import LocalTitle
from emulation.awards.merit_facts import MERIT_FACTS
from emulation.awards.minutes import Minutes, write_minutes
from emulation.awards.money_rules import (
    AwardCombination,
    AwardObjects,
    BaseSalary,
    CombinationRule,
    CommendationRule,
    FundBasis,
    FundCeiling,
    FundHolder,
    FundReserve,
    HandedObject,
    NoPrize,
    Payer,
    PayerRule,
    PrizeCoefficient,
    PrizeFactor,
    PrizeTerm,
    PrizeTermKind,
    RoundingRule,
    Terrain,
)
from emulation.awards.nomination import AwardPurpose, ClaimedAchievement, Nomination
from emulation.awards.places import (
    Contender,
    PlaceAnswer,
    Places,
    Selection,
    TiePreference,
    share_places,
)
from emulation.awards.prize import Payment, Prize, PrizeOutcome, PrizeStep, PrizeStepKind, TopUp
from emulation.awards.quota import FractionRule, QuotaOf, ShareQuota
from emulation.awards.restriction import (
    CountedTime,
    CountedTimeKind,
    CountingStart,
    Restriction,
    RestrictionEffect,
    TenureCut,
)
from emulation.awards.rounding import Rounding
from emulation.awards.session import Attendance, CouncilSession, Presence, Recusal
from emulation.awards.several import GivenAward, PaymentRuling
from emulation.awards.standard import Delegation, DelegationScope, LayerKind, Standard, pending
from emulation.awards.standing import contenders
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
    "MERIT_FACTS",
    "PERSON_AND_COLLECTIVE_FACTS",
    "AnnouncementOrder",
    "Attendance",
    "AttendanceRule",
    "Award",
    "AwardCombination",
    "AwardCount",
    "AwardName",
    "AwardNature",
    "AwardObjects",
    "AwardPurpose",
    "AwardRecipients",
    "AwardStatistics",
    "AwardTier",
    "Ballot",
    "BallotKind",
    "BaseSalary",
    "Budget",
    "BudgetCode",
    "BudgetFinding",
    "BudgetLine",
    "CastVote",
    "ClaimedAchievement",
    "CombinationRule",
    "CommendationKind",
    "CommendationRule",
    "Conflict",
    "ConflictGround",
    "Contender",
    "Council",
    "CouncilRole",
    "CouncilRules",
    "CouncilSeat",
    "CouncilSession",
    "CountBy",
    "CountedTime",
    "CountedTimeKind",
    "CountingStart",
    "DecisionLine",
    "DecisionList",
    "Delegation",
    "DelegationScope",
    "FractionRule",
    "Fund",
    "FundBasis",
    "FundCeiling",
    "FundHolder",
    "FundReserve",
    "GivenAward",
    "HandedObject",
    "LayerKind",
    "ListAnswer",
    "ListedCase",
    "LocalTitle",
    "Minutes",
    "NoPrize",
    "Nomination",
    "OpenBallot",
    "PassBase",
    "PassRule",
    "Payer",
    "PayerRule",
    "Payment",
    "PaymentRuling",
    "PlaceAnswer",
    "PlaceLimit",
    "Places",
    "PlacesTie",
    "Presence",
    "Prize",
    "PrizeCoefficient",
    "PrizeFactor",
    "PrizeGap",
    "PrizeGapReason",
    "PrizeOutcome",
    "PrizeStep",
    "PrizeStepKind",
    "PrizeTerm",
    "PrizeTermKind",
    "ProposedAward",
    "QuotaOf",
    "Recusal",
    "RecusalPolicy",
    "Restriction",
    "RestrictionEffect",
    "Rounding",
    "RoundingRule",
    "SecretBallot",
    "Selection",
    "ShareQuota",
    "Standard",
    "Tally",
    "TenureCut",
    "Terrain",
    "TiePreference",
    "TopUp",
    "Vote",
    "VoteCheck",
    "VoteResult",
    "VotedCase",
    "award_facts",
    "award_given_by",
    "awards_of",
    "contenders",
    "count_votes",
    "draft_decision",
    "find_award",
    "judge_attendance",
    "judge_vote",
    "pending",
    "share_places",
    "write_minutes",
]
