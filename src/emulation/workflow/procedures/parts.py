"""States, acts and roles that both procedures share (thành phần chung của các quy trình)."""

from __future__ import annotations

from emulation.awards import AwardPurpose
from emulation.campaigns import DutyVerb
from emulation.parties import BodyKind
from emulation.workflow.builder import DefinitionBuilder
from emulation.workflow.definition import StateKind
from emulation.workflow.events import Effect
from emulation.workflow.guards import (
    AuthorityOf,
    CampaignAt,
    CampaignMoment,
    Deadline,
    DossierComplete,
    Guard,
    HasAuthority,
    InTime,
    LevelAbove,
    MustGive,
    NoConflict,
    NoRestriction,
    OnlyProposer,
    RewardedOnce,
    SeparateHands,
    StandardMet,
    TimeLimit,
    Wanted,
    WithinQuota,
)
from emulation.workflow.procedures.grounds import (
    DOSSIER,
    NOTICE_OF_DECISION,
    ONE_REWARD,
    PENDING_MATTERS,
    REVOCATION,
)

__all__ = [
    "AFTER_REVIEW",
    "APART",
    "COMPLETE",
    "GIVE_DOCUMENT",
    "GIVE_REASON",
    "GRANTED",
    "IN_SEASON",
    "MERITED",
    "add_after_decision",
    "add_beginning",
    "add_deciding",
    "add_roles",
    "add_side_ways",
]

APART: tuple[Guard, ...] = (SeparateHands(), NoConflict())
# Which papers those are is a matter of the law of the day: it has renamed them, and asks for others at other forms.
COMPLETE = DossierComplete(grounds=DOSSIER)
GIVE_REASON, GIVE_DOCUMENT = MustGive(Wanted.REASON), MustGive(Wanted.DOCUMENT)
MERITED: tuple[Guard, ...] = (
    StandardMet(),
    NoRestriction(grounds=PENDING_MATTERS),
    RewardedOnce(grounds=ONE_REWARD),
)
AFTER_REVIEW: tuple[Guard, ...] = tuple(
    CampaignAt(moment, purposes=[AwardPurpose.FINAL])
    for moment in (CampaignMoment.ENDED, CampaignMoment.REVIEWED)
)
# An interim award is given while the campaign runs, a final one after it ended and was reviewed.
IN_SEASON: tuple[Guard, ...] = (
    CampaignAt(CampaignMoment.STARTED),
    CampaignAt(CampaignMoment.RUNNING, purposes=[AwardPurpose.INTERIM]),
    *AFTER_REVIEW,
)
GRANTED = ("decided", "announced", "conferred", "publicised", "archived")
_TEN_DAYS = 10


def add_roles(made: DefinitionBuilder) -> None:
    """Add who acts, said by duties and kinds of body."""
    made.role(
        "finder",
        vi="người phát hiện",
        en="finder",
        verbs=[DutyVerb.DISCOVER, DutyVerb.PROPOSE, DutyVerb.PRAISE],
    )
    made.role("proposer", vi="người đề xuất", en="proposer", verbs=[DutyVerb.PROPOSE])
    made.role("praiser", vi="người biểu dương", en="who praises", verbs=[DutyVerb.PRAISE])
    made.role(
        "clerk", vi="thường trực Hội đồng", en="standing office", verbs=[DutyVerb.ORGANISE], standing=True
    )
    made.role(
        "council", vi="Hội đồng", en="council", verbs=[DutyVerb.REVIEW], bodies=[BodyKind.EMULATION_COUNCIL]
    )
    made.role(
        "decider",
        vi="người có thẩm quyền quyết định",
        en="deciding authority",
        verbs=[DutyVerb.DECIDE],
        bodies=[BodyKind.PEOPLES_COMMITTEE],
    )
    made.role(
        "speaker",
        vi="người tuyên truyền",
        en="who makes it known",
        verbs=[DutyVerb.COMMUNICATE, DutyVerb.REPLICATE],
    )


def add_beginning(made: DefinitionBuilder) -> None:
    """Add the way from the discovery to the receipt."""
    made.state("new", vi="mới", en="new", awaits=["finder"])
    made.state("discovered", vi="đã phát hiện", en="discovered", awaits=["proposer"])
    made.state("proposed", vi="đã đề xuất", en="proposed", awaits=["clerk"])
    made.state("received", vi="đã tiếp nhận", en="received", awaits=["clerk"])
    made.state(
        "returned",
        vi="trả lại để bổ sung",
        en="returned for completion",
        kind=StateKind.WAITING,
        awaits=["proposer"],
    )
    for id, vi, en in (
        ("discover", "phát hiện", "discover"),
        ("propose", "đề xuất", "propose"),
        ("receive", "tiếp nhận", "receive"),
        ("return", "trả lại", "return"),
        ("complete", "bổ sung", "complete"),
        ("hand-in", "nộp giấy tờ", "hand in"),
    ):
        made.act(id, vi=vi, en=en)
    made.allow("discover", "new", to="discovered", by=["finder"])
    made.allow(
        "propose",
        "new",
        "discovered",
        to="proposed",
        by=["proposer"],
        guards=[CampaignAt(CampaignMoment.STARTED), InTime(TimeLimit.PROPOSAL)],
        effect=Effect.PROPOSE,
    )
    made.allow("receive", "proposed", to="received", by=["clerk"], guards=[SeparateHands()])
    made.allow("return", "received", to="returned", by=["clerk"], guards=[GIVE_REASON])
    made.allow("complete", "returned", to="received", by=["proposer"], guards=[OnlyProposer()])
    made.allow("hand-in", "discovered", "proposed", "received", "returned", by=["proposer", "clerk"])


def add_deciding(
    made: DefinitionBuilder,
    source: str,
    *,
    passing: tuple[Guard, ...] = (),
    granting: tuple[Guard, ...] = (),
    purposes: tuple[AwardPurpose, ...] = (),
) -> None:
    """Add the way from the submission to the decision, here or above.

    Args:
        made: The builder.
        source: State from which a case is submitted.
        passing: What passing a case up asks besides.
        granting: What taking in an award from above asks besides.
        purposes: Occasions the way is for; empty means all.
    """
    made.state("submitted", vi="đã trình", en="submitted for decision", awaits=["decider"])
    made.state("passed-up", vi="đã trình cấp trên", en="passed up", kind=StateKind.WAITING, awaits=["clerk"])
    for id, vi, en in (
        ("submit", "trình", "submit"),
        ("decide", "quyết định", "decide"),
        ("pass-up", "đề nghị cấp trên", "pass up"),
        ("record-grant", "ghi nhận cấp trên khen thưởng", "record the award from above"),
        ("record-refusal", "ghi nhận cấp trên không khen thưởng", "record the refusal from above"),
    ):
        made.act(id, vi=vi, en=en)
    made.allow(
        "submit",
        source,
        to="submitted",
        by=["clerk"],
        guards=[COMPLETE, *MERITED, *APART],
        purposes=purposes,
    )
    made.allow(
        "decide",
        "submitted",
        to="decided",
        by=["decider"],
        guards=[*IN_SEASON, COMPLETE, *MERITED, WithinQuota(), *APART, HasAuthority()],
        effect=Effect.DECIDE,
        purposes=purposes,
    )
    made.allow(
        "pass-up",
        "submitted",
        "passed-up",
        to="passed-up",
        by=["decider"],
        guards=[*passing, LevelAbove(), *APART],
        effect=Effect.PASS_UP,
        purposes=purposes,
    )
    made.allow(
        "record-grant",
        "passed-up",
        to="decided",
        by=["clerk"],
        guards=[
            GIVE_DOCUMENT,
            *granting,
            RewardedOnce(grounds=ONE_REWARD),
            *APART,
            HasAuthority(whose=AuthorityOf.LEVEL),
        ],
        effect=Effect.GRANT_ABOVE,
        purposes=purposes,
    )
    made.allow(
        "record-refusal", "passed-up", to="rejected", by=["clerk"], guards=[GIVE_REASON, GIVE_DOCUMENT]
    )
    made.allow("reject", "submitted", to="rejected", by=["decider"], guards=[GIVE_REASON, *APART])


def add_side_ways(made: DefinitionBuilder, *, until: tuple[str, ...]) -> None:
    """Add refusal, withdrawal, correction, complaint.

    Args:
        made: The builder.
        until: States before the decision in which the case is still at work here.
    """
    made.state("rejected", vi="không được chấp thuận", en="rejected", awaits=["clerk"])
    made.state("complained", vi="có khiếu nại", en="under complaint", awaits=["decider"])
    made.state("withdrawn", vi="đã rút", en="withdrawn", kind=StateKind.FINAL)
    for id, vi, en in (
        ("reject", "từ chối", "reject"),
        ("withdraw", "rút đề nghị", "withdraw"),
        ("correct", "đính chính", "correct"),
        ("complain", "ghi nhận khiếu nại", "record a complaint"),
        ("reopen", "xét lại", "reopen"),
        ("dismiss", "bác khiếu nại", "dismiss the complaint"),
    ):
        made.act(id, vi=vi, en=en)
    made.allow(
        "withdraw",
        "discovered",
        "proposed",
        "returned",
        *until,
        to="withdrawn",
        by=["proposer"],
        guards=[GIVE_REASON, OnlyProposer()],
    )
    made.allow("correct", "proposed", "received", by=["clerk"], guards=[GIVE_REASON], effect=Effect.CORRECT)
    made.allow("complain", "rejected", to="complained", by=["clerk"], guards=[GIVE_REASON])
    made.allow("reopen", "complained", to="received", by=["decider"], guards=[GIVE_REASON, *APART])
    made.allow("dismiss", "complained", to="rejected", by=["decider"], guards=[GIVE_REASON, *APART])


def add_after_decision(made: DefinitionBuilder) -> None:
    """Add what follows a decision: announcing, conferring, making known, filing away; taking back."""
    made.state(
        "decided",
        vi="đã quyết định",
        en="decided",
        awaits=["clerk"],
        deadline=Deadline(_TEN_DAYS, NOTICE_OF_DECISION),
    )
    made.state("announced", vi="đã công bố", en="announced", awaits=["decider"])
    made.state("conferred", vi="đã trao thưởng", en="conferred", awaits=["speaker"])
    made.state("publicised", vi="đã tuyên truyền, nhân rộng", en="publicised", awaits=["clerk"])
    made.state("archived", vi="đã lưu trữ", en="archived", kind=StateKind.FINAL)
    made.state("revoked", vi="đã hủy quyết định khen thưởng", en="revoked", awaits=["clerk"])
    made.state("recovered", vi="đã thu hồi", en="recovered", kind=StateKind.FINAL)
    for id, vi, en in (
        ("announce", "công bố", "announce"),
        ("confer", "trao thưởng", "confer"),
        ("publicise", "tuyên truyền", "publicise"),
        ("replicate", "nhân rộng", "replicate"),
        ("archive", "lưu trữ", "archive"),
        ("object", "ghi nhận phản ánh", "record an objection"),
        ("revoke", "hủy quyết định", "revoke"),
        ("recover", "thu hồi", "recover"),
    ):
        made.act(id, vi=vi, en=en)
    made.allow("announce", "decided", to="announced", by=["clerk"])
    made.allow("confer", "announced", to="conferred", by=["decider"])
    made.allow("publicise", "conferred", to="publicised", by=["speaker", "clerk"])
    made.allow("replicate", "publicised", by=["speaker"])
    made.allow("archive", "publicised", "rejected", to="archived", by=["clerk"])
    made.allow("object", *GRANTED, by=["clerk"], guards=[GIVE_REASON])
    made.allow(
        "revoke",
        *GRANTED,
        to="revoked",
        by=["decider"],
        guards=[
            GIVE_REASON,
            GIVE_DOCUMENT,
            NoConflict(),
            HasAuthority(whose=AuthorityOf.GRANTER, grounds=REVOCATION),
        ],
        effect=Effect.REVOKE,
    )
    made.allow("recover", "revoked", to="recovered", by=["clerk"], guards=[GIVE_DOCUMENT])
