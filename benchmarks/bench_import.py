"""What an import costs, as whole processes: ``import emulation`` against what it is built on."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

import emulation
from harness import Bench

FLOOR = "import attrs; from dateutil.relativedelta import relativedelta"
OURS = {
    "import emulation": "import emulation",
    "from emulation import Campaign, Period": "from emulation import Campaign, Period",
    "every public name": "from emulation import *",
    "python alone": "pass",
}


def seconds(code: str, cache: str) -> float:
    """Time one fresh interpreter, start and end included.

    Byte code is kept in ``cache``, as it is for everybody who has run a program once; a machine may be told not to
    write any, and would then compile our modules each time but not those that pip installed.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-X", f"pycache_prefix={cache}", "-c", code],
        check=True,
        stdin=subprocess.DEVNULL,
        env=kept,
    )
    return time.perf_counter() - begun


def main() -> None:
    """Time all in turn, so that a busy moment of the machine touches each alike."""
    bench = Bench("import")
    programs = {
        name: code
        for name, code in OURS.items()
        if "Campaign" not in code or {"Campaign", "Period"} <= set(emulation.__all__)
    }
    rounds = {name: list[float]() for name in (*programs, FLOOR)}
    with tempfile.TemporaryDirectory() as cache:
        for code in (*programs.values(), FLOOR):
            seconds(code, cache)  # writes the byte code
        for _ in range(bench.rounds):
            for name, taken in rounds.items():
                taken.append(seconds(programs.get(name, name), cache) * 1e3)
    floor = rounds.pop(FLOOR)
    for name, taken in rounds.items():
        bench.row(name, taken, unit="ms/process")
        ratio = statistics.median(ours / theirs for ours, theirs in zip(taken, floor, strict=True))
        bench.row(name, floor, unit="ms/process", compared_with=FLOOR, ratio=ratio)
    bench.write()


if __name__ == "__main__":
    main()
