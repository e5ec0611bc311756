"""Where the plan applies and who acts in it (V; the actors of VII).

The plan names no village, sub-area or cluster, and only its signatory by name. So the villages here are
numbered, the schools are one of each kind, and every office but the chair is without a holder.
"""

from __future__ import annotations

from emulation.parties import (
    Bloc,
    Body,
    BodyKind,
    Level,
    Office,
    Sector,
    Territory,
    TerritoryKind,
)

__all__ = [
    "ACTORS",
    "COMMUNE",
    "MASS_BODIES",
    "PRINCIPALS",
    "SCHOOLS",
    "SUB_AREAS",
    "TERRITORY",
    "VILLAGES",
    "VILLAGE_LEADERS",
]

COMMUNE = "dai-mach"

_NUMBERS = ("Một", "Hai", "Ba", "Bốn", "Năm")
_LETTERS = ("a", "b")
_CLUSTERS = (1, 2)


def _village(number: int, word: str) -> Territory:
    return Territory(
        f"village-{number}",
        f"Thôn {word}",
        TerritoryKind.VILLAGE,
        parts=[
            Territory(
                f"sub-area-{number}{letter}",
                f"Phân khu {number}{letter.upper()}",
                TerritoryKind.SUB_AREA,
                parts=[
                    Territory(
                        f"cluster-{number}{letter}{cluster}",
                        f"Cụm dân cư {number}{letter.upper()}{cluster}",
                        TerritoryKind.CLUSTER,
                    )
                    for cluster in _CLUSTERS
                ],
            )
            for letter in _LETTERS
        ],
    )


TERRITORY = Territory(
    COMMUNE,
    "Xã Đại Mạch",
    TerritoryKind.COMMUNE,
    level=Level.COMMUNE,
    parts=[_village(number, word) for number, word in enumerate(_NUMBERS, start=1)],
)
"""The commune, its villages, their sub-areas and clusters of homes (III.2)."""

VILLAGES = tuple(each.id for each in TERRITORY.of_kind(TerritoryKind.VILLAGE))
SUB_AREAS = tuple(each.id for each in TERRITORY.of_kind(TerritoryKind.SUB_AREA))

_AUTHORITIES = (
    Body(
        "peoples-committee",
        "Ủy ban nhân dân xã Đại Mạch",
        BodyKind.PEOPLES_COMMITTEE,
        level=Level.COMMUNE,
        sectors=[Sector.ADMINISTRATION],
        bloc=Bloc.GOVERNMENT,
        territory=COMMUNE,
        abbreviation="UBND",
    ),
    Body(
        "emulation-council",
        "Hội đồng Thi đua - Khen thưởng xã",
        BodyKind.EMULATION_COUNCIL,
        level=Level.COMMUNE,
        bloc=Bloc.GOVERNMENT,
        territory=COMMUNE,
        abbreviation="HĐTĐKT",
    ),
    Body(
        "party-committee",
        "Đảng ủy xã Đại Mạch",
        BodyKind.PARTY_COMMITTEE,
        level=Level.COMMUNE,
        bloc=Bloc.PARTY,
        territory=COMMUNE,
    ),
    Body(
        "steering-board",
        "Ban Chỉ đạo phòng, chống dịch Covid-19 xã",
        BodyKind.STEERING_BOARD,
        level=Level.COMMUNE,
        territory=COMMUNE,
        abbreviation="BCĐ",
    ),
    Body(
        "propaganda-section",
        "Tuyên giáo Đảng ủy",
        BodyKind.DEPARTMENT,
        level=Level.COMMUNE,
        bloc=Bloc.PARTY,
        parent="party-committee",
    ),
)

# The plan speaks of the Front and "the associations and unions"; these four stand in every commune.
_MASS_BODIES = (
    Body(
        "fatherland-front",
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
        BodyKind.FATHERLAND_FRONT,
        level=Level.COMMUNE,
        sectors=[Sector.MASS_WORK],
        bloc=Bloc.FRONT_AND_UNIONS,
        territory=COMMUNE,
    ),
    *(
        Body(
            key,
            name,
            kind,
            level=Level.COMMUNE,
            sectors=[Sector.MASS_WORK],
            bloc=Bloc.FRONT_AND_UNIONS,
            parent="fatherland-front",
        )
        for key, name, kind in (
            ("womens-union", "Hội Liên hiệp Phụ nữ xã", BodyKind.UNION),
            ("farmers-association", "Hội Nông dân xã", BodyKind.ASSOCIATION),
            ("veterans-association", "Hội Cựu chiến binh xã", BodyKind.ASSOCIATION),
            ("youth-union", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã", BodyKind.UNION),
        )
    ),
)
MASS_BODIES = tuple(body.id for body in _MASS_BODIES)

_UNITS = (
    Body(
        "health-station",
        "Trạm Y tế xã",
        BodyKind.HEALTH_STATION,
        level=Level.GRASSROOTS,
        sectors=[Sector.HEALTH],
        bloc=Bloc.GOVERNMENT,
    ),
    *(
        Body(
            f"{key}-school",
            name,
            BodyKind.SCHOOL,
            level=Level.GRASSROOTS,
            sectors=[Sector.EDUCATION],
            bloc=Bloc.SCHOOLS,
        )
        for key, name in (
            ("nursery", "Trường Mầm non"),
            ("primary", "Trường Tiểu học"),
            ("secondary", "Trường Trung học cơ sở"),
        )
    ),
    Body(
        "police",
        "Công an xã",
        BodyKind.POLICE_FORCE,
        level=Level.COMMUNE,
        sectors=[Sector.POLICE],
        bloc=Bloc.ARMED_FORCES,
    ),
    Body(
        "military-command",
        "Ban Chỉ huy Quân sự xã",
        BodyKind.MILITARY_FORCE,
        level=Level.COMMUNE,
        sectors=[Sector.MILITARY],
        bloc=Bloc.ARMED_FORCES,
    ),
    Body(
        "rapid-response-team",
        "Đội phản ứng nhanh xã",
        BodyKind.RAPID_RESPONSE_TEAM,
        level=Level.GRASSROOTS,
        parent="steering-board",
    ),
    Body(
        "volunteer-team",
        "Đội tình nguyện xã",
        BodyKind.VOLUNTEER_TEAM,
        level=Level.GRASSROOTS,
        parent="steering-board",
    ),
)
SCHOOLS = tuple(body.id for body in _UNITS if body.kind is BodyKind.SCHOOL)

_VILLAGE_BODIES = tuple(
    body
    for number, word in enumerate(_NUMBERS, start=1)
    for body in (
        Body(
            f"village-{number}-leadership",
            f"Lãnh đạo Thôn {word}",
            BodyKind.VILLAGE_LEADERSHIP,
            level=Level.GRASSROOTS,
            bloc=Bloc.VILLAGES,
            territory=f"village-{number}",
        ),
        Body(
            f"village-{number}-covid-team",
            f"Tổ Covid cộng đồng Thôn {word}",
            BodyKind.COMMUNITY_TEAM,
            level=Level.GRASSROOTS,
            bloc=Bloc.VILLAGES,
            territory=f"village-{number}",
            parent="steering-board",
        ),
    )
)
VILLAGE_LEADERS = tuple(body.id for body in _VILLAGE_BODIES if body.kind is BodyKind.VILLAGE_LEADERSHIP)

_OFFICES = (
    Office("chair", "Chủ tịch Ủy ban nhân dân xã", "peoples-committee", holder="Vương Ngọc Chi"),
    Office(
        "office-statistics",
        "Công chức Văn phòng - Thống kê",
        "peoples-committee",
        sectors=[Sector.ADMINISTRATION],
        standing_member_of="emulation-council",
    ),
    Office(
        "culture-society",
        "Công chức Văn hóa - Xã hội",
        "peoples-committee",
        sectors=[Sector.CULTURE],
    ),
    Office("health-station-head", "Trạm trưởng Trạm Y tế", "health-station"),
    *(
        Office(f"{school.removesuffix('-school')}-principal", f"Hiệu trưởng {name}", school)
        for school, name in ((body.id, body.name) for body in _UNITS if body.id in SCHOOLS)
    ),
)
PRINCIPALS = tuple(office.id for office in _OFFICES if office.body in SCHOOLS)

ACTORS = (*_AUTHORITIES, *_MASS_BODIES, *_UNITS, *_VILLAGE_BODIES, *_OFFICES)
"""Everybody the plan gives a part to, bodies before offices."""
