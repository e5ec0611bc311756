"""Decree 98/2023/NĐ-CP: prize money: coefficients, how it is worked out, who pays (tiền thưởng).

Articles 52 to 58 were read in pages that quote or restate them. Of Article 58 only the certificate of the
commune chair and the commemorative medals of ministries and provinces were read; what people remember of the
other diplomas and certificates, and of households, is not coded.
"""

from __future__ import annotations

from datetime import date

from emulation.awards.money_rules import (
    AwardCombination,
    CombinationRule,
    FundReserve,
    NoPrize,
    PrizeTerm,
    PrizeTermKind,
    RoundingRule,
)
from emulation.awards.rounding import Rounding
from emulation.i18n.message import Message
from emulation.law import Citation, Matter, Provision, ProvisionValue, Unread, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam.decree_98_2023.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.prize_rows import (
    COMMUNE_CERTIFICATE,
    OTHER_CERTIFICATES,
    PrizeRow,
    orders_of,
)

__all__ = ["PROVISIONS", "UNREAD"]

_DAYS, _READ = INSTRUMENT.in_force, Verification.SECONDARY
_COLLECTIVE, _HOUSEHOLD = SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
_TITLES, _ORDERS, _HONOURS, _DIPLOMAS = (INSTRUMENT.cite(article) for article in (54, 55, 56, 58))
_RULES = INSTRUMENT.cite(53)


def _row(row: str, verification: Verification = _READ) -> PrizeRow:
    return PrizeRow(row=row, period="P2", in_force=_DAYS, verification=verification)


def _say(id: str, citation: Citation, value: ProvisionValue) -> Provision[ProvisionValue]:
    return Provision(id=f"{id}.P2", citation=citation, in_force=_DAYS, value=value, verification=_READ)


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 54: titles.
    _row("P-01").coefficient(["national_fighter"], "4.5", _TITLES),
    _row("P-02").coefficient(["provincial_fighter"], "3.0", _TITLES),
    _row("P-03").coefficient(["grassroots_fighter"], "1.0", _TITLES),
    _row("P-04").coefficient(["advanced_worker", "advanced_soldier"], "0.3", _TITLES),
    *(
        _row(row).coefficient(awards, coefficient, _TITLES, recipient=_COLLECTIVE)
        for row, awards, coefficient in (
            ("P-05", ["excellent_collective", "determined_to_win_unit"], "1.5"),
            ("P-06", ["advanced_collective", "advanced_unit"], "0.8"),
            ("P-07", ["cultured_village"], "1.5"),
            ("P-08", ["exemplary_commune"], "2.0"),
            ("P-10", ["government_flag"], "12.0"),
            ("P-11", ["provincial_flag"], "8.0"),
            ("P-12", ["regional_flag"], "6.0"),
        )
    ),
    _say("P-09", _TITLES, NoPrize(awards=["cultured_family"], recipients={_HOUSEHOLD})),
    # Articles 55 and 56: orders, State honours.
    *orders_of("P2", _DAYS, _READ, [_ORDERS] * 8, _ORDERS),
    _row("P-21").coefficient(
        ["honour.heroic_mother", "honour.armed_forces_hero", "honour.labour_hero"], "15.5", _HONOURS
    ),
    _row("P-21").factor(["honour.armed_forces_hero", "honour.labour_hero"], "2", _HONOURS),
    _row("P-22").coefficient(["honour.people"], "12.5", _HONOURS, word="people"),
    _row("P-22").coefficient(["honour.merited"], "9.0", _HONOURS, word="merited"),
    # Article 58: the certificate of the commune chair. That a collective gets twice as much follows from the
    # order of the prizes in all three decrees; no page says it of this one.
    _row("P-29").coefficient(COMMUNE_CERTIFICATE, "0.15", _DIPLOMAS),
    _row("P-29").factor(COMMUNE_CERTIFICATE, "2", _DIPLOMAS, verification=Verification.DERIVED),
    _row("P-31", Verification.OFFICIAL).coefficient(
        ["commemorative_medal.ministry"], "0.6", INSTRUMENT.cite(58, 1, "d"), is_ceiling=True
    ),
    # Article 53: how it is worked out, what is paid when awards meet. Article 52: the fund.
    _say("K-01", _RULES, PrizeTerm(PrizeTermKind.SALARY_OF_DECISION_DAY)),
    _say("K-02", _RULES, RoundingRule(Rounding.UP)),
    _say("K-09", _RULES, CombinationRule(combination=AwardCombination.TITLE_WITH_FORM, pays_each=True)),
    *(
        _say(
            f"K-10.{combination.value}", _RULES, CombinationRule(combination=combination, pays_each=pays_each)
        )
        for combination, pays_each in (
            (AwardCombination.TITLES_OF_ONE_PERIOD, False),
            (AwardCombination.TITLES_OF_SEVERAL_PERIODS, True),
        )
    ),
    _say(
        "K-11",
        _RULES,
        CombinationRule(combination=AwardCombination.FORMS_OF_SEVERAL_PERIODS, pays_each=True),
    ),
    _say("Q-03", INSTRUMENT.cite(52, 1, "a"), FundReserve("0.2")),
)

_OPEN = Period(date(2024, 1, 1), None)

# Prizes and medals were not read in the decree of 2025 either.
UNREAD: tuple[Unread, ...] = tuple(
    Unread(
        id=row,
        matter=Matter.PRIZE_COEFFICIENT,
        in_force=days,
        awards=awards,
        recipients=recipients,
        note=Message("prizes.note.prize_not_read"),
    )
    for row, days, awards, recipients in (
        ("P-23", _OPEN, frozenset({"prize.ho_chi_minh", "prize.state"}), frozenset[str]()),
        ("P-24", _OPEN, frozenset({"medal"}), frozenset[str]()),
        ("P-25", _DAYS, frozenset({"prime_minister_diploma"}), frozenset[str]()),
        ("P-26", _DAYS, frozenset({"provincial_diploma"}), frozenset[str]()),
        ("P-27", _DAYS, frozenset({"regional_diploma"}), frozenset[str]()),
        ("P-28", _DAYS, OTHER_CERTIFICATES, frozenset[str]()),
        ("P-29", _DAYS, COMMUNE_CERTIFICATE, frozenset({_HOUSEHOLD.value})),
        ("P-30", _DAYS, frozenset({"commemorative_medal.national_assembly"}), frozenset[str]()),
    )
)
