"""Dates, numbers, shares and money as a reader writes them.

Running text is free in its dates (``10/9/2021``); the date line of an official document has rules of its own
and is made by :func:`emulation.periods.format_official_date`. Babel supplies the separators; its own
Vietnamese long dates are not used, since they change between editions of its data.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from emulation.i18n.catalogue import Language

__all__ = [
    "DateStyle",
    "format_date",
    "format_list",
    "format_moment",
    "format_money",
    "format_number",
    "format_percent",
    "format_quantity",
]

DateStyle = Literal["numeric", "long"]
_PLACES = 4


def format_date(day: date, language: Language = "vi", style: DateStyle = "numeric") -> str:
    """Write a day.

    >>> format_date(date(2021, 9, 10), "vi"), format_date(date(2021, 9, 10), "vi", "long")
    ('10/9/2021', 'ngày 10 tháng 9 năm 2021')
    >>> format_date(date(2021, 9, 10), "en")
    '10 September 2021'
    """
    if language == "vi":
        if style == "long":
            return f"ngày {day.day} tháng {day.month} năm {day.year}"
        return f"{day.day}/{day.month}/{day.year}"
    from babel.dates import format_date as babel_date

    # Babel writes the years before 1000 with leading zeros here; the pattern keeps them plain.
    return babel_date(day, "d MMMM y" if style == "numeric" else "EEEE, d MMMM y", locale="en")


def format_moment(moment: datetime, language: Language = "vi") -> str:
    """Write a moment: hour, minute and day.

    >>> format_moment(datetime(2021, 9, 10, 9, 5), "vi")
    '09:05 ngày 10/9/2021'
    """
    day = format_date(moment.date(), language)
    clock = f"{moment.hour:02d}:{moment.minute:02d}"
    return f"{clock} ngày {day}" if language == "vi" else f"{clock} on {day}"


def format_number(value: int | Decimal | Fraction, language: Language = "vi", places: int = _PLACES) -> str:
    """Write a number with the separators of the language, cut to ``places`` decimal places.

    >>> format_number(1490000, "vi"), format_number(Decimal("223.5"), "en")
    ('1.490.000', '223.5')
    """
    from babel.numbers import format_decimal

    exact = Fraction(value)
    step = Fraction(1, 10**places)
    whole = exact / step
    cut = Decimal(
        whole.numerator // whole.denominator if exact >= 0 else -(-whole.numerator // whole.denominator)
    )
    return format_decimal(cut.scaleb(-places), format="#,##0." + "#" * places, locale=language)


def format_percent(share: Fraction, language: Language = "vi", places: int = 2) -> str:
    """Write a share (1 for the whole) in percent, cut and never rounded up.

    >>> format_percent(Fraction(9996, 10000), "vi"), format_percent(Fraction(99999, 100000), "en")
    ('99,96%', '99.99%')
    """
    from babel.numbers import format_percent as babel_percent

    scaled = share * 100 * 10**places
    cut = Decimal(scaled.numerator // scaled.denominator).scaleb(-places - 2)
    return babel_percent(
        cut.quantize(Decimal(1).scaleb(-places - 2), ROUND_FLOOR), "#,##0.##%", locale=language
    )


def format_quantity(amount: Fraction, unit: str, language: Language = "vi") -> str:
    """Write an amount and the name of its unit.

    >>> format_quantity(Fraction(500), "kV", "en")
    '500 kV'
    """
    return f"{format_number(amount, language)} {unit}"


def format_money(dong: int | Decimal | Fraction, language: Language = "vi") -> str:
    """Write a sum in đồng.

    >>> format_money(223500, "vi"), format_money(223500, "en")
    ('223.500 đồng', '223,500 đồng')
    """
    return f"{format_number(dong, language, 0)} đồng"


def format_list(items: Sequence[str], language: Language = "vi") -> str:
    """Write a list: commas and the language's "and".

    >>> format_list(["một", "hai", "ba"], "vi"), format_list(["one", "two"], "en"), format_list([], "vi")
    ('một, hai và ba', 'one and two', '—')
    """
    if not items:
        return "—"
    if len(items) == 1:
        return items[0]
    joint = " và " if language == "vi" else " and "
    return ", ".join(items[:-1]) + joint + items[-1]
