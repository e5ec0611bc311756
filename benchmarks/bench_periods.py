"""What reading and asking a period costs, against the standard library doing the same by hand."""

from __future__ import annotations

from datetime import date, datetime

from emulation.periods import Period, PeriodSet, parse_period
from harness import Bench

SHORT = "10/9/2021–30/10/2021"
SENTENCE = "Từ ngày 10/9/2021 đến ngày 30/10/2021"
FORM = "%d/%m/%Y"
START, END = date(2021, 9, 10), date(2021, 10, 30)
DAY = date(2021, 9, 30)


def both_ends() -> tuple[datetime, datetime]:
    """Read the two dates the way a script would, the dash split off."""
    start, end = SHORT.split("–")
    return datetime.strptime(start, FORM), datetime.strptime(end, FORM)  # noqa: DTZ007 - as a script would


def main() -> None:
    """Compare reading, membership and the algebra of sets."""
    bench = Bench("periods")
    bench.compare(
        f"Period.parse({SHORT!r})",
        lambda: Period.parse(SHORT),
        {"datetime.strptime of both ends": both_ends},
    )
    bench.compare(
        f"parse_period({SENTENCE!r})",
        lambda: parse_period(SENTENCE),
        {"datetime.strptime of both ends": both_ends},
    )
    founding = Period(START, END)
    bench.compare(
        "date in Period", lambda: DAY in founding, {"start <= day <= end": lambda: START <= DAY <= END}
    )
    months, weeks = PeriodSet(founding.split_by_month()), PeriodSet(founding.split_by_week()[::2])
    bench.compare("PeriodSet - PeriodSet, 1 and 4 members", lambda: months - weeks, {})
    bench.write()


if __name__ == "__main__":
    main()
