"""What comes in and goes out over HTTP (dữ liệu vào và ra).

The forms say as much as a schema can; the rest is said by the library when it reads them. Nowhere does a form hold who acts or when:
that is the token's and the clock's.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints

from emulation.awards import AwardPurpose
from emulation.law import AwardForm
from emulation.parties import Level
from emulation.workflow.trail import Audience

__all__ = [
    "AchievementForm",
    "AssessmentAnswer",
    "BlockerAnswer",
    "CaseAnswer",
    "CasesAnswer",
    "CommandForm",
    "DoneAnswer",
    "ErasedAnswer",
    "FaultAnswer",
    "Key",
    "NominationForm",
    "OpenForm",
    "OptionAnswer",
    "OptionsAnswer",
    "PlanAnswer",
    "Problem",
    "TrailAnswer",
]

Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._+-]{0,79}$")]
# Something to read, with no control characters but line breaks and tabs.
_PLAIN = r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]"
Words = Annotated[
    str,
    StringConstraints(min_length=1, max_length=2000, pattern=rf"^{_PLAIN}*[0-9A-Za-zÀ-ỹ]{_PLAIN}*$"),
]
Number = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,3}/QĐ-[A-ZĐ]{2,10}$")]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True)


# ---- in ----


class AchievementForm(_Form):
    """An achievement (thành tích)."""

    id: Key
    text: Words
    start: date
    end: date


class NominationForm(_Form):
    """What a nomination says beside whom it puts forward (nội dung đề nghị)."""

    form: AwardForm
    purpose: AwardPurpose
    achievement: AchievementForm
    provision: Key | None = Field(default=None, examples=["award-at-end"])


class DocumentForm(_Form):
    """A paper that is pointed to (văn bản)."""

    title: Words = Field(examples=["Quyết định khen thưởng"])
    number: Number | None = Field(default=None, examples=["95/QĐ-UBND"])
    issued: date | None = None


class CommandForm(_Form):
    """A command, but for who gives it and when (lệnh)."""

    act: Key = Field(examples=["hand-in"])
    on_behalf_of: Key | None = None
    reason: Words | None = Field(default=None, examples=["Bổ sung hồ sơ"])
    papers: list[Key] = Field(default=[], max_length=50, examples=[["report"]])
    form: AwardForm | None = None
    level: Level | None = None
    document: DocumentForm | None = None
    correction: NominationForm | None = None
    expected_version: int | None = Field(default=None, ge=0, le=1_000_000)


class OpenForm(_Form):
    """A new case, and the first command that opens it (hồ sơ mới)."""

    id: Key = Field(examples=["c-2"])
    subject: Key = Field(examples=["nurse"])
    nomination: NominationForm
    act: Key = Field(default="propose", examples=["propose"])
    on_behalf_of: Key | None = None
    reason: Words | None = Field(default=None, examples=["Bổ sung hồ sơ"])
    papers: list[Key] = Field(default=[], max_length=50, examples=[["report"]])


# ---- out ----


class NamedAnswer(_Answer):
    """Something with its name (tên gọi)."""

    id: str
    name: str


class PlanAnswer(_Answer):
    """The plan, and the procedure its awards go by (kế hoạch)."""

    id: str
    title: str
    zone: str
    on: date
    actors: list[NamedAnswer]
    provisions: list[str]
    procedure: str
    digest: str
    states: list[NamedAnswer]
    acts: list[NamedAnswer]
    roles: list[NamedAnswer]
    document: dict[str, JsonValue] = Field(description="The whole plan as the library writes it.")


class CaseAnswer(_Answer):
    """A case as it stands (hồ sơ)."""

    id: str
    version: int
    state: NamedAnswer
    since: datetime | None
    subject: NamedAnswer
    form: NamedAnswer
    purpose: NamedAnswer
    achievement: str
    proposed_by: list[str]
    papers: list[str]
    granted: datetime | None
    revoked: datetime | None


class CasesAnswer(_Answer):
    """Cases in the order of their ids (danh sách hồ sơ)."""

    cases: list[CaseAnswer]
    after: str | None = Field(description="Ask for those after this id; none when there are no more.")


class CitationAnswer(_Answer):
    """A place in the law (viện dẫn)."""

    instrument: str
    text: str


class PermittedAnswer(_Answer):
    """Somebody whom the plan lets do it (người được giao)."""

    actor: str
    name: str
    clause: str


class BlockerAnswer(_Answer):
    """One thing in the way (lý do)."""

    code: str
    text: str
    params: dict[str, JsonValue]
    reasons: list[str]
    citations: list[CitationAnswer]
    clauses: list[str]
    others: list[PermittedAnswer]
    holders: list[str]
    failed: list[NamedAnswer] = Field(description="Criteria that are not met.")
    missing: list[NamedAnswer] = Field(description="Facts that are not known.")


class OptionAnswer(_Answer):
    """An act, and whether it may be done now (việc có thể làm)."""

    act: NamedAnswer
    allowed: bool
    targets: list[str]
    to_give: list[str]
    blockers: list[BlockerAnswer]


class OptionsAnswer(_Answer):
    """Every act of the procedure (các việc)."""

    case: str
    version: int
    actor: str
    options: list[OptionAnswer]


class DoneAnswer(_Answer):
    """What a command has led to (kết quả)."""

    case: CaseAnswer
    events: list[int] = Field(description="Numbers of the entries it made.")
    repeated: bool = Field(description="Whether it had been done before under the same key.")


class JudgedAnswer(_Answer):
    """One judgement (đánh giá)."""

    verdict: NamedAnswer
    failed: list[NamedAnswer]
    missing: list[NamedAnswer]


class AssessmentAnswer(_Answer):
    """The subject judged by the law of the day (đánh giá theo luật)."""

    case: str
    on: date
    standard: JudgedAnswer | None = Field(description="None when it cannot be judged.")
    restrictions: list[JudgedAnswer]
    needed_papers: list[str] | None = Field(description="None when the law of the day is not known.")


class TrailLineAnswer(_Answer):
    """One entry as a view shows it (dòng nhật ký)."""

    sequence: int
    on: date
    at: datetime | None
    activity: NamedAnswer
    role: NamedAnswer | None
    actor: str | None
    on_behalf_of: str | None
    reason: str | None
    corrects: int | None
    event: dict[str, JsonValue] | None


class TrailAnswer(_Answer):
    """The trail of a case as one kind of reader sees it, verified (nhật ký)."""

    case: str
    audience: Audience
    lines: list[TrailLineAnswer]
    left_out: list[str]
    basis: str | None = Field(description="What the choice of steps shown to the public rests on.")
    entries: int
    head: str = Field(
        description="Digest of the last entry: keep it, and later it shows that nothing was changed."
    )


class ErasedAnswer(_Answer):
    """How much was removed (số mục đã xóa)."""

    case: str
    removed: int


class FaultAnswer(_Answer):
    """One thing that is wrong with a request (lỗi dữ liệu)."""

    path: str
    code: str
    text: str


class Problem(_Answer):
    """Why a request was not served, as RFC 9457 has it (vấn đề)."""

    type: str
    title: str
    status: int
    detail: str
    case: str | None = None
    version: int | None = None
    state: str | None = None
    blockers: list[BlockerAnswer] = []
    faults: list[FaultAnswer] = []
