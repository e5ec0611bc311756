"""Decree 152/2025/NĐ-CP: prize money: coefficients, how it is worked out, who pays (tiền thưởng).

Articles 49 to 54 were read in pages that quote or restate them. The certificate of the commune chair is now
worth as much as every other. English pages call the commune chair point (d); in the law that office is point
(đ), so awards are matched by who gives them.
"""

from __future__ import annotations

from emulation.awards.money_rules import (
    AwardCombination,
    AwardObjects,
    CombinationRule,
    HandedObject,
    NoPrize,
    PrizeTerm,
    PrizeTermKind,
    RoundingRule,
)
from emulation.awards.rounding import Rounding
from emulation.law import Citation, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam.decree_152_2025.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.prize_rows import (
    COMMUNE_CERTIFICATE,
    OTHER_CERTIFICATES,
    PrizeRow,
    orders_of,
)

__all__ = ["PROVISIONS"]

_DAYS, _READ = INSTRUMENT.in_force, Verification.SECONDARY
_COLLECTIVE, _HOUSEHOLD = SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
_TITLES, _ORDERS, _DIPLOMAS = (INSTRUMENT.cite(article) for article in (50, 51, 54))
_HONOURS = INSTRUMENT.cite(52)


def _row(row: str, verification: Verification = _READ) -> PrizeRow:
    return PrizeRow(row=row, period="P3", in_force=_DAYS, verification=verification)


def _say(id: str, citation: Citation, value: ProvisionValue) -> Provision[ProvisionValue]:
    return Provision(id=f"{id}.P3", citation=citation, in_force=_DAYS, value=value, verification=_READ)


# There is no district any more.
_OTHERS = OTHER_CERTIFICATES - {"certificate.district"}

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 50: titles.
    _row("P-01").coefficient(["national_fighter"], "4.5", _TITLES),
    _row("P-02").coefficient(["provincial_fighter"], "3.0", _TITLES),
    _row("P-03").coefficient(["grassroots_fighter"], "1.0", _TITLES),
    _row("P-04").coefficient(["advanced_worker", "advanced_soldier"], "0.3", _TITLES),
    *(
        _row(row).coefficient(awards, coefficient, place, recipient=_COLLECTIVE)
        for row, awards, coefficient, place in (
            ("P-05", ["excellent_collective", "determined_to_win_unit"], "1.5", _TITLES),
            ("P-06", ["advanced_collective", "advanced_unit"], "0.8", _TITLES),
            ("P-07", ["cultured_village"], "1.5", _TITLES),
            ("P-08", ["exemplary_commune"], "2.0", INSTRUMENT.cite(50, 2, "c")),
            ("P-10", ["government_flag"], "12.0", _TITLES),
            ("P-11", ["provincial_flag"], "8.0", _TITLES),
            ("P-12", ["regional_flag"], "6.0", _TITLES),
        )
    ),
    _say("P-09", _TITLES, NoPrize(awards=["cultured_family"], recipients={_HOUSEHOLD})),
    # Articles 51 and 52: orders, State honours.
    *orders_of("P3", _DAYS, _READ, [_ORDERS] * 8, _ORDERS),
    _row("P-21").coefficient(
        ["honour.heroic_mother", "honour.armed_forces_hero", "honour.labour_hero"], "15.5", _HONOURS
    ),
    _row("P-21").factor(["honour.armed_forces_hero", "honour.labour_hero"], "2", _HONOURS),
    *(
        _row("P-22", Verification.WEAK).coefficient([award], coefficient, INSTRUMENT.cite(52, 3), word=word)
        for word, award, coefficient in (
            ("people", "honour.people", "12.5"),
            ("merited", "honour.merited", "9.0"),
        )
    ),
    # Article 54: diplomas, certificates, commemorative medals. A household gets half as much again as a person.
    *(
        provision
        for row, awards, coefficient in (
            ("P-25", frozenset({"prime_minister_diploma"}), "3.5"),
            ("P-26", frozenset({"provincial_diploma"}), "1.5"),
            ("P-28", _OTHERS, "0.3"),
            ("P-29", COMMUNE_CERTIFICATE, "0.3"),
        )
        for provision in (
            _row(row).coefficient(awards, coefficient, _DIPLOMAS),
            _row(row).factor(awards, "2", _DIPLOMAS),
            _row(row).factor(awards, "1.5", _DIPLOMAS, recipient=_HOUSEHOLD),
        )
    ),
    _row("P-27").coefficient(["regional_diploma"], "1.0", _DIPLOMAS),
    _row("P-27").factor(["regional_diploma"], "2", _DIPLOMAS),
    _row("P-30").coefficient(["commemorative_medal.national_assembly"], "0.8", _DIPLOMAS, is_ceiling=True),
    _row("P-31").coefficient(["commemorative_medal.ministry"], "0.6", _DIPLOMAS, is_ceiling=True),
    # Article 49: how it is worked out, what is paid when awards meet.
    _say("K-01", INSTRUMENT.cite(49, 1), PrizeTerm(PrizeTermKind.SALARY_OF_DECISION_DAY)),
    _say("K-02", INSTRUMENT.cite(49, 2), RoundingRule(Rounding.UP)),
    _say("K-06.award", INSTRUMENT.cite(49, 3), PrizeTerm(PrizeTermKind.HIGHER_AWARD_MORE)),
    _say("K-06.collective", INSTRUMENT.cite(49, 4), PrizeTerm(PrizeTermKind.COLLECTIVE_MORE)),
    *(
        _say(
            f"K-10.{combination.value}",
            INSTRUMENT.cite(49, 5),
            CombinationRule(combination=combination, pays_each=pays_each),
        )
        for combination, pays_each in (
            (AwardCombination.TITLES_OF_ONE_PERIOD, False),
            (AwardCombination.TITLES_OF_SEVERAL_PERIODS, True),
        )
    ),
    _say(
        "K-11",
        INSTRUMENT.cite(49, 6),
        CombinationRule(combination=AwardCombination.FORMS_OF_SEVERAL_PERIODS, pays_each=True),
    ),
    _say(
        "K-09",
        INSTRUMENT.cite(49, 7),
        CombinationRule(combination=AwardCombination.TITLE_WITH_FORM, pays_each=True),
    ),
    # Article 50: advanced workers and collectives get money and no certificate.
    _say(
        "K-16",
        _TITLES,
        AwardObjects(
            awards=["advanced_worker", "advanced_soldier", "advanced_collective", "advanced_unit"],
            objects={HandedObject.MONEY},
        ),
    ),
)
