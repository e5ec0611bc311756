"""What JSON of the sample plan costs, against bare cattrs on the same classes.

Bare cattrs is given what it needs to do the job at all: days, moments, exact numbers, unions told apart by a tag. It has no
paths in its errors, takes unknown keys, and turns ``"5"`` into 5; the ratio is the price of being strict.
"""

from __future__ import annotations

import json
from datetime import date, datetime, time
from fractions import Fraction
from typing import Any

from cattrs import Converter
from cattrs.strategies import configure_tagged_union

from emulation.campaigns import (
    AwardProvision,
    Campaign,
    Duty,
    Entry,
    Goal,
    Indicator,
    Journal,
    Occurrence,
    PlainOccurrence,
    Population,
)
from emulation.codecs import (
    dump_journal_lines,
    dumps,
    from_data,
    load_journal_lines,
    loads,
    parse_json,
    to_data,
)
from emulation.parties import Actor
from emulation.samples import dai_mach_2021, synthetic_commune
from harness import Bench

# What a union holds comes before it.
UNIONS = (Goal, Indicator, Population, PlainOccurrence, Occurrence, Actor, Duty | AwardProvision)


def bare_converter() -> Converter:
    """Give cattrs with the fewest hooks that bring the plan through."""
    made = Converter(
        detailed_validation=False, omit_if_default=True, unstruct_collection_overrides={frozenset: list}
    )
    for kind in (date, datetime, time):
        made.register_structure_hook(kind, lambda text, cls: cls.fromisoformat(text))
        made.register_unstructure_hook(kind, lambda value: value.isoformat())
    made.register_structure_hook(Fraction, lambda text, _cls: Fraction(text))
    made.register_unstructure_hook(Fraction, str)
    for union in UNIONS:
        configure_tagged_union(union, made, tag_name="type")
    return made


def main() -> None:
    """Compare the plan both ways, and its parts: text to data, data to value."""
    bench = Bench("codecs")
    bare = bare_converter()
    plan = dai_mach_2021()
    text = dumps(plan)
    data = parse_json(text)
    bare_text = json.dumps(bare.unstructure(plan), ensure_ascii=False)
    bare_data: Any = json.loads(bare_text)
    if loads(Campaign, text) != plan or bare.structure(bare_data, Campaign) != plan:
        raise SystemExit("the plan does not come back")
    bench.compare(
        "dumps(plan)",
        lambda: dumps(plan),
        {"bare cattrs and json.dumps": lambda: json.dumps(bare.unstructure(plan), ensure_ascii=False)},
        unit="plan",
    )
    bench.compare(
        "loads(Campaign, text)",
        lambda: loads(Campaign, text),
        {"json.loads and bare cattrs": lambda: bare.structure(json.loads(bare_text), Campaign)},
        unit="plan",
    )
    bench.compare(
        "to_data(plan)", lambda: to_data(plan), {"bare cattrs": lambda: bare.unstructure(plan)}, unit="plan"
    )
    bench.compare(
        "from_data(Campaign, data)",
        lambda: from_data(Campaign, data),
        {"bare cattrs": lambda: bare.structure(bare_data, Campaign)},
        unit="plan",
    )
    bench.compare(
        "parse_json(text)", lambda: parse_json(text), {"json.loads": lambda: json.loads(text)}, unit="plan"
    )
    journal = synthetic_commune().journal
    lines = tuple(dump_journal_lines(journal))
    bare_lines = tuple(json.dumps(bare.unstructure(entry), ensure_ascii=False) for entry in journal)
    bench.compare(
        f"load_journal_lines, {len(lines)} lines",
        lambda: load_journal_lines(lines),
        {
            "json.loads and bare cattrs": lambda: Journal(
                tuple(bare.structure(json.loads(line), Entry) for line in bare_lines)
            )
        },
        unit="journal",
    )
    bench.write()


if __name__ == "__main__":
    main()
