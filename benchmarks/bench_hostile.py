"""Texts made to break readers: the worst time of each reader, and whether twice the text takes twice the time.

A reader that looks back over what it has read takes four times as long for twice the text, and a form that somebody fills
in with rubbish can then stop a server. The limit it is held against is one look at every letter.
"""

from __future__ import annotations

import contextlib
import statistics
import time
from collections.abc import Callable

from emulation.codecs import load_document, parse_json
from emulation.eligibility import Fact, Vocabulary, parse_rule
from emulation.errors import EmulationError, InvalidDocumentError
from emulation.law import Citation
from emulation.parties import Recipients, Signature, parse_number
from emulation.periods import Period, parse_date, parse_period
from harness import Bench

FACTS = Vocabulary((Fact.boolean("a", vi="a", en="a"), Fact.whole("n", vi="n", en="n")))


def read_rule(text: str) -> object:
    """Read a rule about two facts."""
    return parse_rule(text, FACTS)


# With each reader the length up to which it reads at all; what is longer it refuses at once.
READERS: dict[str, tuple[Callable[[str], object], int]] = {
    "Period.parse": (Period.parse, 500),
    "parse_period": (parse_period, 500),
    "parse_date": (parse_date, 500),
    "Citation.parse": (Citation.parse, 300),
    "Signature.parse": (Signature.parse, 2000),
    "Recipients.parse": (Recipients.parse, 16_000),
    "parse_number": (parse_number, 80_000),
    "parse_rule": (read_rule, 80_000),
    "parse_json": (parse_json, 80_000),
    "load_document": (load_document, 80_000),
}
PIECES = (
    "9", " ", "/", "(", "- ", "a ", "\n", '"', "[", "[1,", '{"a":', "KH-", "ngày 1 tháng 9 ", "từ ngày 10/9 đến ",
    "khoản 1 Điều 2 ", "- UBND xã;\n", "\u0301", "\u202e", "Đ\u0323",
    "not ", "a and ", "all of (", "if a then ", "a unless ", "n in {1, ",
)  # fmt: skip
ROUNDS, QUICK_ROUNDS = 15, 1


def seconds_of(read: Callable[[str], object], text: str) -> float:
    """Time one reading, whether it ends in a value or in a refusal."""
    begun = time.perf_counter()
    with contextlib.suppress(EmulationError, InvalidDocumentError):
        read(text)
    return time.perf_counter() - begun


def look(text: str) -> int:
    """Look at every letter once."""
    return sum(letter == "x" for letter in text)


def main() -> None:
    """Measure and write ``out/bench/hostile.json``."""
    bench = Bench("hostile")
    for name, (read, longest) in READERS.items():
        half, whole = ([(piece * longest)[:size] for piece in PIECES] for size in (longest // 2, longest))
        shorter, longer, limit = [], [], []
        for _ in range(QUICK_ROUNDS if bench.quick else ROUNDS):
            shorter.append(max(seconds_of(read, text) for text in half))
            longer.append(max(seconds_of(read, text) for text in whole))
            limit.append(seconds_of(look, whole[0]))
        title = f"{name}, {longest:,} letters, worst of {len(PIECES)} texts"
        bench.row(title, [1e6 * each for each in longer], unit="µs")
        bench.row(
            title,
            [1e6 * each for each in limit],
            unit="µs",
            compared_with="one look at every letter",
            ratio=statistics.median(mine / plain for mine, plain in zip(longer, limit, strict=True)),
        )
        grown = [twice / once for once, twice in zip(shorter, longer, strict=True)]
        bench.row(f"{name}, time of twice the letters", grown, unit="times")
    bench.write()


if __name__ == "__main__":
    main()
