"""The national law of Việt Nam, as far as it was read (pháp luật về thi đua, khen thưởng).

One module for each instrument holds its provisions, readable beside the article. Everything is loaded on
first use and kept, since it is data that never changes while a program runs.

Ids are those of the rows of facts the provisions were taken from (``M-16``, ``A-02``), with a word after a
dot where one row makes several provisions; an id that begins with the mark of an instrument (``L22-17``) is
named after its article.

The law was read for the days from 1 October 2017, when Decree 91/2017/NĐ-CP began, to 28 February 2027, the last
day before Decree 152/2025/NĐ-CP is said to end (one weak source). Outside these days nothing is answered.

From 1 October 2026 on Law 06/2022/QH15 stands amended by Law 06/2026/QH16, whose text was not read. What rests on that
law is closed on the day before and answered with "not known" (row T-15); what rests on decrees that it does not amend,
such as prize money and the base salary, still stands and is answered with a remark.
"""

from __future__ import annotations

import functools
from datetime import date
from typing import TYPE_CHECKING

from emulation.periods import Period

if TYPE_CHECKING:
    from emulation.rulebooks.rulebook import Rulebook

__all__ = ["READ", "national"]

READ = Period(date(2017, 10, 1), date(2027, 2, 28))
"""Days whose law was read; since 1 October 2026 only that of decrees (see :data:`.law_2026.AMENDMENT`)."""


@functools.cache
def national() -> Rulebook:
    """Give the national rulebook (luật và văn bản hướng dẫn của trung ương).

    >>> from emulation.law import OfficeKind
    >>> ruling = national().may_launch("commune", OfficeKind.PEOPLES_COMMITTEE_CHAIR, on=date(2021, 9, 10))
    >>> ruling.truth, str(ruling.citations[0])
    (<Truth.YES: 'yes'>, 'Điều 18 Luật 15/2003/QH11')
    """
    from emulation.rulebooks.amending import close_amended, gaps_of
    from emulation.rulebooks.rulebook import Rulebook
    from emulation.rulebooks.vietnam import (
        base_salary,
        circular_12_2019,
        circular_15_2025,
        circular_111_2013,
        decree_86_2023,
        decree_91_2017,
        decree_98_2023,
        decree_122_2018,
        decree_129_2025,
        decree_152_2025,
        household_procedure,
        law_2003,
        law_2022,
        law_2026,
        official_letter_5007,
        procedure_acts,
        register,
        sectors,
    )

    modules = (
        law_2003,
        decree_91_2017,
        circular_12_2019,
        law_2022,
        decree_98_2023,
        decree_129_2025,
        decree_152_2025,
        law_2026,
        decree_122_2018,
        decree_86_2023,
        circular_15_2025,
        official_letter_5007,
        circular_111_2013,
    )
    provisions = tuple(
        provision
        for each in (*modules, household_procedure, procedure_acts, sectors, base_salary)
        for provision in each.PROVISIONS
    )
    amendments = (law_2026.AMENDMENT,)
    return Rulebook(
        key="vietnam",
        read=READ,
        instruments=(
            *(each.INSTRUMENT for each in modules),
            *procedure_acts.INSTRUMENTS,
            *register.INSTRUMENTS,
            *sectors.INSTRUMENTS,
            *base_salary.INSTRUMENTS,
            *decree_91_2017.INSTRUMENTS,
        ),
        provisions=close_amended(provisions, amendments),
        unread=(
            *law_2022.UNREAD,
            *decree_98_2023.UNREAD,
            *decree_152_2025.UNREAD,
            *household_procedure.UNREAD,
            *gaps_of(provisions, amendments),
        ),
        amendments=amendments,
    )
