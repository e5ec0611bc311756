"""Build the wheel once, look inside, and run the tests against it where no source is in sight.

Three times, each in a fresh environment: with the bare needs of the library, as new and as old as it allows, where
tests that ask for an extra are left out; and with every extra. Tests that look at the repository (pages, tools) are not run here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_QUIET = ("-m", "pip", "install", "--disable-pip-version-check", "-qq")
_MUST_HOLD = ("emulation/__init__.py", "emulation/py.typed", "emulation/i18n/locale/vi/core.po")

# Rooms that refuse to be imported without their extra; their examples cannot run then.
_ROOMS_OF_EXTRAS = ("analysis", "calendars", "frames", "testing")


def build(where: Path) -> Path:
    """Build the source archive and, from the tree, the wheel; give the wheel."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(where), str(ROOT)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    (wheel,) = where.glob("*.whl")
    return wheel


def look_inside(wheel: Path) -> list[str]:
    """Say what the wheel lacks or should not hold."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    in_tree = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "emulation").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    shipped = {name for name in names if name.startswith("emulation/")}
    faults = [f"the wheel lacks {name}" for name in sorted({*in_tree, *_MUST_HOLD} - shipped)]
    strays = [name for name in names if not name.startswith("emulation")]
    return faults + [f"the wheel holds {name}" for name in strays]


def tested(wheel: Path, pins: str, where: Path) -> bool:
    """Install the wheel with the pinned packages into a fresh environment, and run the tests on it."""
    print(f"-- with constraints/{pins}.txt", flush=True)
    subprocess.run([sys.executable, "-m", "venv", str(where / "venv")], check=True, stdin=subprocess.DEVNULL)
    folder = "Scripts" if os.name == "nt" else "bin"
    python = str(where / "venv" / folder / "python")
    subprocess.run(
        [python, *_QUIET, "--no-deps", "--require-hashes", "-r", str(ROOT / "constraints" / f"{pins}.txt")],
        check=True,
    )
    subprocess.run([python, *_QUIET, "--no-deps", str(wheel)], check=True)
    shutil.copytree(ROOT / "tests", where / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", where)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["EMULATION_PROFILE"] = "few"
    found = subprocess.run(
        [python, "-c", "import emulation; print(emulation.__file__)"],
        cwd=where, check=True, env=environment, stdout=subprocess.PIPE, text=True,
    ).stdout.strip()  # fmt: skip
    if not Path(found).resolve().is_relative_to((where / "venv").resolve()):
        sys.exit(f"the tests would run against {found}")
    command = [python, "-m", "pytest", "-q", "-n", "auto", "-m", "not repository and not spark and not embedding", "-r", "fE",
               "-p", "no:cacheprovider", "tests", "--pyargs", "emulation"]  # fmt: skip
    if pins != "test":
        command += [f"--ignore-glob=*/emulation/{room}/*" for room in _ROOMS_OF_EXTRAS]
    done = subprocess.run(command, cwd=where, check=False, env=environment, stdin=subprocess.DEVNULL)
    return done.returncode == 0


def main() -> None:
    """Build, look inside, test three times."""
    with tempfile.TemporaryDirectory(prefix="emulation-wheel-") as name:
        base = Path(name)
        wheel = build(base / "dist")
        faults = look_inside(wheel)
        print(*faults, sep="\n")
        passed = True
        for pins in ("bare", "oldest", "test"):
            where = base / pins
            where.mkdir()
            passed = tested(wheel, pins, where) and passed
    sys.exit(0 if passed and not faults else 1)


if __name__ == "__main__":
    main()
