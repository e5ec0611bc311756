"""Decree 91/2017/NĐ-CP: prize money: coefficients, how it is worked out, who pays (tiền thưởng).

Articles 64 to 74, and the kinds of commendation of Article 13, read in the official text. Article 73 speaks of
persons and collectives only: for a household no amount is prescribed. Article 66(2) names what is paid in
money; commemorative medals are not among it.
"""

from __future__ import annotations

from datetime import date

from emulation.awards import AwardTier, CommendationKind
from emulation.awards.money_rules import (
    AwardCombination,
    AwardObjects,
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
    PrizeTerm,
    PrizeTermKind,
    RoundingRule,
    Terrain,
)
from emulation.awards.rounding import Rounding
from emulation.law import Citation, Instrument, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.prize_rows import (
    COMMUNE_CERTIFICATE,
    OTHER_CERTIFICATES,
    PrizeRow,
    orders_of,
)

__all__ = ["INSTRUMENTS", "PROVISIONS"]

_DAYS, _READ = INSTRUMENT.in_force, Verification.OFFICIAL
_PERSON, _COLLECTIVE, _HOUSEHOLD = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
_MEDALS = frozenset({"commemorative_medal.national_assembly", "commemorative_medal.ministry"})

# Decree 85/2014/NĐ-CP is about the objects; Decree 42/2010/NĐ-CP is the one that this decree followed on.
_OBJECTS = Citation("Nghị định 85/2014/NĐ-CP", 3, 1)
_BEFORE = Instrument(
    id="K-12",
    name="Nghị định 42/2010/NĐ-CP",
    title_vi="Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    title_en="Details of the Law on emulation and commendation",
    in_force=Period(None, date(2017, 9, 30)),
    verification=Verification.WEAK,
)
INSTRUMENTS: tuple[Instrument, ...] = (_BEFORE,)


def _row(row: str) -> PrizeRow:
    return PrizeRow(row=row, period="P1", in_force=_DAYS, verification=_READ)


def _say(
    id: str, citation: Citation, value: ProvisionValue, *, also: tuple[Citation, ...] = ()
) -> Provision[ProvisionValue]:
    return Provision(
        id=f"{id}.P1" if "." not in id else id,
        citation=citation,
        in_force=_DAYS,
        value=value,
        verification=_READ,
        also=also,
    )


# Article 69: titles.
_TITLES = (
    _row("P-01").coefficient(["national_fighter"], "4.5", INSTRUMENT.cite(69, 1, "a")),
    _row("P-02").coefficient(["provincial_fighter"], "3.0", INSTRUMENT.cite(69, 1, "b")),
    _row("P-03").coefficient(["grassroots_fighter"], "1.0", INSTRUMENT.cite(69, 1, "c")),
    _row("P-04").coefficient(["advanced_worker", "advanced_soldier"], "0.3", INSTRUMENT.cite(69, 1, "d")),
    _row("P-05").coefficient(
        ["excellent_collective", "determined_to_win_unit"],
        "1.5",
        INSTRUMENT.cite(69, 2, "a"),
        recipient=_COLLECTIVE,
    ),
    _row("P-06").coefficient(
        ["advanced_collective", "advanced_unit"], "0.8", INSTRUMENT.cite(69, 2, "b"), recipient=_COLLECTIVE
    ),
    _row("P-07").coefficient(["cultured_village"], "1.5", INSTRUMENT.cite(69, 2, "c"), recipient=_COLLECTIVE),
    _row("P-10").coefficient(["government_flag"], "12.0", INSTRUMENT.cite(69, 2, "d"), recipient=_COLLECTIVE),
    _row("P-11").coefficient(["provincial_flag"], "8.0", INSTRUMENT.cite(69, 2, "đ"), recipient=_COLLECTIVE),
    _say("P-09", INSTRUMENT.cite(69), NoPrize(awards=["cultured_family"], recipients={_HOUSEHOLD})),
)

# Articles 70 to 72 and 74: orders, State honours, prizes, medals.
_STATE = (
    *orders_of(
        "P1",
        _DAYS,
        _READ,
        [INSTRUMENT.cite(70, 1, point) for point in ("a", "b", "c", "d", "đ", "e", "g", "h")],
        INSTRUMENT.cite(70, 2),
    ),
    _row("P-21").coefficient(["honour.heroic_mother"], "15.5", INSTRUMENT.cite(71, 1), word="mother"),
    _row("P-21").coefficient(
        ["honour.armed_forces_hero", "honour.labour_hero"], "15.5", INSTRUMENT.cite(71, 2), word="hero"
    ),
    _row("P-21").factor(["honour.armed_forces_hero", "honour.labour_hero"], "2", INSTRUMENT.cite(71, 2)),
    _row("P-22").coefficient(["honour.people"], "12.5", INSTRUMENT.cite(71, 3), word="people"),
    _row("P-22").coefficient(["honour.merited"], "9.0", INSTRUMENT.cite(71, 3), word="merited"),
    _row("P-23").coefficient(["prize.ho_chi_minh"], "270", INSTRUMENT.cite(72, 1), word="ho_chi_minh"),
    _row("P-23").coefficient(["prize.state"], "170", INSTRUMENT.cite(72, 2), word="state"),
    _row("P-24").coefficient(["medal"], "1.5", INSTRUMENT.cite(74)),
)

# Article 73: diplomas and certificates. Points (a) to (d) of Article 74(2) of the law are units under ministries,
# enterprises, departments and districts; the commune chair is point (đ).
_DIPLOMAS = (
    _row("P-25").coefficient(["prime_minister_diploma"], "3.5", INSTRUMENT.cite(73, 1, "a")),
    _row("P-25").factor(["prime_minister_diploma"], "2", INSTRUMENT.cite(73, 2, "a")),
    _row("P-26").coefficient(["provincial_diploma"], "1.0", INSTRUMENT.cite(73, 1, "b")),
    _row("P-26").factor(["provincial_diploma"], "2", INSTRUMENT.cite(73, 2, "a")),
    _row("P-28").coefficient(OTHER_CERTIFICATES, "0.3", INSTRUMENT.cite(73, 1, "c")),
    _row("P-28").factor(OTHER_CERTIFICATES, "2", INSTRUMENT.cite(73, 2, "b")),
    _row("P-29").coefficient(COMMUNE_CERTIFICATE, "0.15", INSTRUMENT.cite(73, 1, "d")),
    _row("P-29").factor(COMMUNE_CERTIFICATE, "2", INSTRUMENT.cite(73, 2, "b")),
    *(
        _say(f"{row}.P1.household", INSTRUMENT.cite(73), NoPrize(awards=awards, recipients={_HOUSEHOLD}))
        for row, awards in (
            ("P-26", frozenset({"provincial_diploma"})),
            ("P-28", OTHER_CERTIFICATES),
            ("P-29", COMMUNE_CERTIFICATE),
        )
    ),
    _say("P-31", INSTRUMENT.cite(66, 2), NoPrize(awards=_MEDALS, recipients={_PERSON})),
)

# Articles 66 and 68: how it is worked out, what is paid when awards meet.
_RULES = (
    _say("K-01", INSTRUMENT.cite(68, 1), PrizeTerm(PrizeTermKind.SALARY_OF_DECISION_DAY)),
    _say("K-02", INSTRUMENT.cite(68, 2), RoundingRule(Rounding.UP)),
    _say("K-06.P1.award", INSTRUMENT.cite(66, 2, "a"), PrizeTerm(PrizeTermKind.HIGHER_AWARD_MORE)),
    _say("K-06.P1.collective", INSTRUMENT.cite(66, 2, "b"), PrizeTerm(PrizeTermKind.COLLECTIVE_MORE)),
    _say(
        "K-07",
        INSTRUMENT.cite(66, 2, "c"),
        CombinationRule(combination=AwardCombination.TITLES_OF_ONE_ACHIEVEMENT, pays_each=False),
    ),
    _say(
        "K-08",
        INSTRUMENT.cite(66, 2, "d"),
        CombinationRule(combination=AwardCombination.TITLES_OF_SEVERAL_PERIODS, pays_each=True),
    ),
    _say(
        "K-09",
        INSTRUMENT.cite(66, 2, "đ"),
        CombinationRule(combination=AwardCombination.TITLE_WITH_FORM, pays_each=True),
    ),
    Provision(
        id="K-12",
        citation=_BEFORE.cite(),
        in_force=_BEFORE.in_force,
        value=CombinationRule(combination=AwardCombination.ANY, pays_each=False),
        verification=Verification.WEAK,
    ),
    _say("K-15", INSTRUMENT.cite(66, 2), PrizeTerm(PrizeTermKind.EQUIVALENT_OBJECT)),
    _say("K-18", INSTRUMENT.cite(66, 3), PrizeTerm(PrizeTermKind.SOUVENIR_FOR_FOREIGNERS)),
)

# Article 67(2): who pays.
_PAYERS = (
    _say(
        "K-13.P1.payroll",
        INSTRUMENT.cite(67, 2),
        PayerRule(
            payer=Payer.PAYROLL_LEVEL,
            tiers={AwardTier.GRASSROOTS, AwardTier.REGIONAL, AwardTier.PROVINCE},
        ),
    ),
    _say(
        "K-13.P1.state",
        INSTRUMENT.cite(67, 2),
        PayerRule(payer=Payer.MINISTRY_OR_PROVINCE, tiers={AwardTier.STATE}),
    ),
)

_CERTIFICATE, _FRAME, _MONEY = HandedObject.CERTIFICATE, HandedObject.FRAME, HandedObject.MONEY


def _objects(
    word: str, citation: Citation, awards: frozenset[str] | list[str], *objects: HandedObject
) -> Provision[ProvisionValue]:
    return _say(
        f"K-16.P1.{word}",
        citation,
        AwardObjects(awards=awards, objects=objects),
        also=(_OBJECTS,) if HandedObject.FRAME in objects or word == "family" else (),
    )


# Article 69: what comes with a title. Advanced workers and collectives get money and no certificate.
_HANDED = (
    _objects(
        "worker",
        INSTRUMENT.cite(69, 1, "d"),
        ["advanced_worker", "advanced_soldier"],
        _MONEY,
    ),
    _objects("collective", INSTRUMENT.cite(69, 2, "b"), ["advanced_collective", "advanced_unit"], _MONEY),
    _objects("fighter", INSTRUMENT.cite(69, 1, "c"), ["grassroots_fighter"], _CERTIFICATE, _FRAME, _MONEY),
    _objects(
        "excellent",
        INSTRUMENT.cite(69, 2, "a"),
        ["excellent_collective", "determined_to_win_unit"],
        _CERTIFICATE,
        _FRAME,
        _MONEY,
    ),
    _objects("village", INSTRUMENT.cite(69, 2, "c"), ["cultured_village"], _CERTIFICATE, _FRAME, _MONEY),
    _objects("family", INSTRUMENT.cite(69), ["cultured_family"], _CERTIFICATE),
    _objects("government_flag", INSTRUMENT.cite(69, 2, "d"), ["government_flag"], HandedObject.FLAG, _MONEY),
    _objects("provincial_flag", INSTRUMENT.cite(69, 2, "đ"), ["provincial_flag"], HandedObject.FLAG, _MONEY),
)

_EITHER = frozenset({_PERSON, _COLLECTIVE})

# Article 13: kinds of commendation.
_KINDS = tuple(
    _say(
        f"M-24.P1.{kind.value}",
        INSTRUMENT.cite(13, clause),
        CommendationRule(kind=kind, recipients=recipients),
    )
    for clause, kind, recipients in (
        (1, CommendationKind.ACHIEVEMENT, _EITHER),
        (2, CommendationKind.MOVEMENT, _EITHER),
        (3, CommendationKind.UNEXPECTED, _EITHER),
        (4, CommendationKind.CONTRIBUTION, frozenset({_PERSON})),
        (5, CommendationKind.SERVICE_YEARS, frozenset({_PERSON})),
        (6, CommendationKind.EXTERNAL, _EITHER),
    )
)

_LEVELS = frozenset({"province", "district", "commune"})

# Articles 64 to 66: the fund.
_FUND = (
    *(
        _say(
            f"Q-01.P1.{terrain.value}",
            INSTRUMENT.cite(65, 2, "b"),
            FundCeiling(
                holder=FundHolder.LOCAL_LEVEL,
                levels=_LEVELS,
                basis=FundBasis.REGULAR_SPENDING,
                share=share,
                terrain=terrain,
            ),
        )
        for terrain, share in ((Terrain.PLAIN, "0.01"), (Terrain.MOUNTAIN, "0.015"))
    ),
    _say(
        "Q-02",
        INSTRUMENT.cite(65, 2, "a"),
        FundCeiling(
            holder=FundHolder.PROVINCIAL_DEPARTMENT,
            levels={"province"},
            basis=FundBasis.WAGE_FUND,
            share="0.2",
        ),
    ),
    _say("Q-03", INSTRUMENT.cite(66, 1, "d"), FundReserve("0.2")),
    _say("Q-04", INSTRUMENT.cite(64, 3), PrizeTerm(PrizeTermKind.FUND_FOR_NOTHING_ELSE)),
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *_TITLES,
    *_STATE,
    *_DIPLOMAS,
    *_RULES,
    *_PAYERS,
    *_HANDED,
    *_KINDS,
    *_FUND,
)
