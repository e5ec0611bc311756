"""What offices were seen to do: procedures posted by communes and districts, rules of one ministry (thực tế áp dụng).

None of it is national law, and no question is answered from it. It is there to be shown beside an answer, above all
where the law fixes nothing: in the first period there is no national time limit for certificates given for a movement
or an unexpected achievement.
"""

from __future__ import annotations

from datetime import date

import attrs

from emulation.awards import CommendationKind
from emulation.core.fields import (
    instance_of,
    is_positive,
    one_of_types,
    to_frozenset,
    to_key,
    to_text,
    to_tuple,
)
from emulation.law import AwardForm, Citation, Instrument, Provision, Verification
from emulation.law.offices import to_level_code
from emulation.periods import DayOffset, Period
from emulation.procedure import DossierPaper, PaperKind, VoteTieRule

__all__ = ["PRACTICES", "TIE_RULE_OF_A_MINISTRY", "LocalPractice"]


@attrs.frozen(kw_only=True)
class LocalPractice:
    """A procedure as one office posted it (thủ tục hành chính đã công bố).

    Args:
        id: Row of facts.
        place: Whose it is.
        level: Level of the office.
        forms: Forms of award.
        kinds: Kinds of commendation; empty when the notice is for all.
        papers: Papers asked for; empty when they were not read.
        sets: Sets; ``None`` when that was not read.
        within: Time limit; ``None`` when that was not read.
        most_requests: How many times completion of a file may be asked for; ``None`` when that was not read.
        code: Code of the procedure in the national register; ``None`` when it was not read.
        years: Days of which it is known.

    >>> [each.within.days for each in PRACTICES if each.id == "G-14"]
    [12]
    """

    id: str = attrs.field(converter=to_key)
    place: str = attrs.field(converter=to_text)
    level: str = attrs.field(converter=to_level_code)
    forms: frozenset[AwardForm] = attrs.field(converter=to_frozenset, validator=one_of_types(AwardForm))
    kinds: frozenset[CommendationKind] = attrs.field(
        default=frozenset[CommendationKind](),
        converter=to_frozenset,
        validator=one_of_types(CommendationKind),
    )
    papers: tuple[DossierPaper, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(DossierPaper)
    )
    sets: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
    within: DayOffset | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(DayOffset))
    )
    most_requests: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
    code: str | None = attrs.field(default=None, converter=attrs.converters.optional(to_key))
    years: Period = attrs.field(validator=instance_of(Period))


def _papers(*kinds: PaperKind) -> tuple[DossierPaper, ...]:
    return tuple(DossierPaper(any_of={kind}) for kind in kinds)


_FIRST_PERIOD = Period(date(2017, 10, 1), date(2023, 12, 31))
_CERTIFICATE = frozenset({AwardForm.CERTIFICATE_OF_COMMENDATION})
_WORKER = frozenset({AwardForm.ADVANCED_WORKER})
_WHOLE = (PaperKind.PROPOSAL, PaperKind.RECIPIENT_LIST, PaperKind.REPORT, PaperKind.MINUTES)

PRACTICES: tuple[LocalPractice, ...] = (
    LocalPractice(
        id="D-06",
        place="Ba Vì, Hà Nội",
        level="commune",
        forms=_WORKER,
        papers=_papers(PaperKind.PROPOSAL, PaperKind.RECIPIENT_LIST, PaperKind.MINUTES),
        sets=1,
        within=DayOffset(10, working=True),
        years=_FIRST_PERIOD,
    ),
    LocalPractice(
        id="D-07",
        place="Cần Thơ",
        level="commune",
        forms=_WORKER,
        papers=_papers(*_WHOLE),
        within=DayOffset(20, working=True),
        code="1.012379",
        years=Period(date(2024, 1, 1), date(2024, 12, 31)),
    ),
    LocalPractice(
        id="G-13",
        place="Thừa Thiên Huế",
        level="commune",
        forms=_CERTIFICATE,
        kinds={CommendationKind.ACHIEVEMENT, CommendationKind.MOVEMENT},
        papers=_papers(*_WHOLE),
        sets=1,
        within=DayOffset(10),
        years=_FIRST_PERIOD,
    ),
    LocalPractice(
        id="G-14",
        place="Vĩnh Phúc",
        level="commune",
        forms=_CERTIFICATE,
        sets=1,
        within=DayOffset(12, working=True),
        code="1.000748",
        years=_FIRST_PERIOD,
    ),
    LocalPractice(
        id="G-15",
        place="Gia Lai",
        level="commune",
        forms=_CERTIFICATE,
        kinds={CommendationKind.UNEXPECTED},
        most_requests=1,
        years=_FIRST_PERIOD,
    ),
    LocalPractice(
        id="L-08.ha-nam",
        place="Hà Nam",
        level="district",
        forms=_CERTIFICATE,
        kinds={CommendationKind.UNEXPECTED},
        within=DayOffset(8, working=True),
        code="1.000804",
        years=_FIRST_PERIOD,
    ),
    LocalPractice(
        id="L-08.cam-pha",
        place="Cẩm Phả, Quảng Ninh",
        level="district",
        forms=_CERTIFICATE,
        within=DayOffset(10, working=True),
        years=_FIRST_PERIOD,
    ),
    LocalPractice(
        id="L-14",
        place="Bình Thạnh, Thành phố Hồ Chí Minh",
        level="district",
        forms={AwardForm.GRASSROOTS_FIGHTER},
        within=DayOffset(10, working=True),
        years=Period(date(2018, 1, 1), date(2018, 12, 31)),
    ),
)
"""Procedures as offices posted them, by row."""

_MINISTRY = Instrument(
    id="N-12",
    name="Thông tư 25/2025/TT-BKHCN",
    title_vi="Công tác thi đua, khen thưởng của Bộ Khoa học và Công nghệ",
    title_en="Emulation and commendation in the Ministry of Science and Technology",
    in_force=Period(date(2026, 1, 1), None),
    verification=Verification.SECONDARY,
)

# The first day was not read; the circular is of 2025, so it is taken to be in force from the next year on.
TIE_RULE_OF_A_MINISTRY: Provision[VoteTieRule] = Provision(
    id="N-12",
    citation=Citation(_MINISTRY.name, 23),
    in_force=_MINISTRY.in_force,
    value=VoteTieRule(
        highest_votes_first=True, chairs_side_wins=True, guests_vote=False, stand_ins_vote=True
    ),
    verification=_MINISTRY.verification,
)
"""How one ministry breaks ties: an example, since no national rule was found."""
