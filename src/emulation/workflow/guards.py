"""Guards: what must hold before a transition is allowed, as data (điều kiện chuyển trạng thái).

The list is closed: each kind is a small frozen value, so that a definition can be written down, compared, drawn and checked. How
each is answered stands in ``emulation.workflow.guarding``; where facts are missing the answer is a refusal that says so.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

import attrs

from emulation.awards import AwardPurpose
from emulation.core.fields import instance_of, is_positive, one_of_types, to_frozenset, to_keys, to_tuple
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, Citation
from emulation.periods import Period

__all__ = [
    "AuthorityOf",
    "CampaignAt",
    "CampaignMoment",
    "CouncilAgreed",
    "Deadline",
    "DossierComplete",
    "Guard",
    "HasAuthority",
    "InPhase",
    "InTime",
    "LegalGround",
    "LevelAbove",
    "MustGive",
    "NoConflict",
    "NoRestriction",
    "NoticeGiven",
    "OnlyForms",
    "OnlyProposer",
    "RewardedOnce",
    "SeparateHands",
    "StandardMet",
    "TimeLimit",
    "Wanted",
    "WithinQuota",
]


@attrs.frozen
class LegalGround:
    """A provision a guard or deadline rests on, and the days it is in force (căn cứ pháp lý).

    Args:
        citation: Where it stands.
        in_force: The days.
    """

    citation: Citation = attrs.field(validator=instance_of(Citation))
    in_force: Period = attrs.field(validator=instance_of(Period))


@attrs.frozen
class Deadline:
    """How long a case may stay in a state (thời hạn giải quyết).

    Args:
        working_days: Working days after the day it came there, which is not counted.
        ground: Where it is laid down; ``None`` when the definition sets it by itself. One that is laid down holds only for cases
            that come to the state while its provision is in force.
    """

    working_days: int = attrs.field(validator=[instance_of(int), is_positive])
    ground: LegalGround | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(LegalGround))
    )

    def holds(self, since: date) -> bool:
        """Say whether it holds for a case that came to the state on a day."""
        return self.ground is None or since in self.ground.in_force


class CampaignMoment(Enum):
    """Where a campaign must stand (thời điểm của đợt thi đua).

    ``STARTED``: its first day has come. ``RUNNING``: the day lies in its period. ``ENDED``: its last day has passed, or it was
    closed. ``REVIEWED``: the final review was held.
    """

    STARTED = "started"
    RUNNING = "running"
    ENDED = "ended"
    REVIEWED = "reviewed"


class AuthorityOf(Enum):
    """Whose power to decide is asked for (thẩm quyền của ai).

    ``ACTOR``: the office that decides here. ``LEVEL``: the level the case was passed up to. ``GRANTER``: whoever granted the award,
    the level above when it came from there.
    """

    ACTOR = "actor"
    LEVEL = "level"
    GRANTER = "granter"


class TimeLimit(Enum):
    """Which time limit must not have passed (hạn nào).

    ``PROPOSAL``: the last day to propose that the plan sets. ``STATE``: the deadline of the state the case is in.
    """

    PROPOSAL = "proposal"
    STATE = "state"


class Wanted(Enum):
    """What a command must bring with it (nội dung phải kèm theo)."""

    REASON = "reason"
    DOCUMENT = "document"


@attrs.frozen(kw_only=True)
class _Guarded:
    """What all guards have.

    Args:
        purposes: Occasions it is asked for; empty for all.
        grounds: Where it is laid down.
    """

    purposes: frozenset[AwardPurpose] = attrs.field(
        default=frozenset[AwardPurpose](), converter=to_frozenset, validator=one_of_types(AwardPurpose)
    )
    grounds: tuple[LegalGround, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(LegalGround)
    )

    def applies(self, purpose: AwardPurpose) -> bool:
        """Say whether it is asked on that occasion."""
        return not self.purposes or purpose in self.purposes

    def citations(self, on: date) -> tuple[Citation, ...]:
        """Give the provisions it rests on that are in force on a day."""
        return tuple(each.citation for each in self.grounds if on in each.in_force)


@attrs.frozen
class CampaignAt(_Guarded):
    """The campaign stands where it must (thời điểm trong đợt).

    Args:
        moment: Where.
    """

    moment: CampaignMoment = attrs.field(validator=instance_of(CampaignMoment))


def _names_one(_instance: object, attribute: attrs.Attribute[frozenset[str]], value: frozenset[str]) -> None:
    if not value:
        raise InvalidValueError(
            "workflow.no_phase",
            "no phase is named, so no day would do; name one of the plan, or leave the guard out",
            path=(attribute.name,),
        )


@attrs.frozen
class InPhase(_Guarded):
    """The day lies in one of these phases of the plan; in one without days it is not known (đúng giai đoạn của đợt).

    The days are those the plan gives. Whether the campaign runs, or was closed before its phases were over, is asked by
    :class:`CampaignAt`.

    Args:
        phases: Ids of phases of the plan, at least one; the day has to lie in one of them.

    Raises:
        InvalidValueError: No phase is named, or an id is none.

    Examples:
        >>> sorted(InPhase(["phase-2", "phase-1"]).phases)
        ['phase-1', 'phase-2']
    """

    phases: frozenset[str] = attrs.field(converter=to_keys, validator=_names_one)


@attrs.frozen
class DossierComplete(_Guarded):
    """Every paper is there: those named here, and those the law of the day asks for (hồ sơ đầy đủ).

    Args:
        papers: Keys of papers the definition itself asks for.
    """

    papers: frozenset[str] = attrs.field(
        default=frozenset[str](), converter=to_frozenset, validator=one_of_types(str)
    )


@attrs.frozen
class StandardMet(_Guarded):
    """The subject meets the standard; undetermined is not met (đạt tiêu chuẩn)."""


@attrs.frozen
class NoRestriction(_Guarded):
    """Nothing bars the award, such as a disciplinary matter that is pending (không thuộc trường hợp hạn chế)."""


@attrs.frozen
class WithinQuota(_Guarded):
    """There is a place left (trong hạn mức)."""


@attrs.frozen
class RewardedOnce(_Guarded):
    """The same achievement was not rewarded in another case (một thành tích chỉ khen một lần)."""


@attrs.frozen
class CouncilAgreed(_Guarded):
    """The council met with its quorum and agreed by the votes it takes (hội đồng thông qua)."""


@attrs.frozen
class NoConflict(_Guarded):
    """Nobody who acts is put forward, or has a conflict of interest (không xung đột lợi ích)."""


@attrs.frozen
class SeparateHands(_Guarded):
    """Nobody who proposed it acts here (người đề xuất không tự xét duyệt)."""


@attrs.frozen
class OnlyProposer(_Guarded):
    """Only who proposed it acts here; anybody with the role while nobody has (chỉ người đã đề xuất)."""


@attrs.frozen
class HasAuthority(_Guarded):
    """The law of the day gives the power to decide this form (đúng thẩm quyền).

    Args:
        whose: Whose power.
    """

    whose: AuthorityOf = attrs.field(default=AuthorityOf.ACTOR, validator=instance_of(AuthorityOf))


@attrs.frozen
class LevelAbove(_Guarded):
    """The command names a level that exists on the day and stands above the one before (cấp trên còn tồn tại)."""


@attrs.frozen
class InTime(_Guarded):
    """A time limit has not passed (còn trong hạn).

    Args:
        limit: Which.
    """

    limit: TimeLimit = attrs.field(validator=instance_of(TimeLimit))


@attrs.frozen
class NoticeGiven(_Guarded):
    """Where the names must be published before, that was done and the days have passed (đã công khai lấy ý kiến đủ thời gian)."""


@attrs.frozen
class MustGive(_Guarded):
    """The command brings something with it (phải kèm theo).

    Args:
        what: What.
    """

    what: Wanted = attrs.field(validator=instance_of(Wanted))


@attrs.frozen
class OnlyForms(_Guarded):
    """Only these forms go this way (chỉ áp dụng cho hình thức).

    Args:
        forms: The forms.
    """

    forms: frozenset[AwardForm] = attrs.field(converter=to_frozenset, validator=one_of_types(AwardForm))


Guard = (
    CampaignAt
    | InPhase
    | DossierComplete
    | StandardMet
    | NoRestriction
    | WithinQuota
    | RewardedOnce
    | CouncilAgreed
    | NoConflict
    | SeparateHands
    | OnlyProposer
    | HasAuthority
    | LevelAbove
    | InTime
    | NoticeGiven
    | MustGive
    | OnlyForms
)
"""Any guard."""
