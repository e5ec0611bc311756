"""A PostgreSQL of one's own for the length of some tests: made in a new folder, reached over a socket in it, stopped by its own id."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_ADMIN = "postgres"


def find_programs() -> Path | None:
    """Give the folder with ``initdb`` and ``pg_ctl``; ``None`` when PostgreSQL is not installed."""
    found = shutil.which("initdb")
    if found is not None and shutil.which("pg_ctl") is not None:
        return Path(found).resolve().parent
    # Debian keeps them out of the path.
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda each: each.parts)
    return folders[-1].parent if folders else None


class Cluster:
    """A cluster that runs."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        # A short path: that of a socket may not be long.
        self.folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        self._databases = 0
        self._user: str | None = None
        if os.getuid() == 0:  # PostgreSQL refuses to be run by root
            self._user = "postgres" if _exists("postgres") else "nobody"
            shutil.chown(self.folder, self._user)
        self._run("initdb", "-D", self._data, "-A", "trust", "-U", _ADMIN, "-E", "UTF8", "--locale=C", "-N")
        self._start()

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        log = self.folder / "said"
        with log.open("ab") as said:
            done = subprocess.run(
                command,
                cwd="/",
                env={**os.environ, "HOME": str(self.folder)},
                user=self._user,
                group=None if self._user is None else _group_of(self._user),
                extra_groups=None if self._user is None else [],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                check=False,
            )
        if done.returncode:
            raise RuntimeError(f"{program} failed: {log.read_text(errors='replace')[-3000:]}")

    def _start(self) -> None:
        # Without fsync what was committed outlives the server, not the machine: only the former is brought down here.
        options = "-c fsync=off -c listen_addresses='' "
        options += f"-c unix_socket_directories={self.folder} -c max_connections=60"
        self._run("pg_ctl", "-D", self._data, "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def url(self, database: str) -> str:
        return f"postgresql://{_ADMIN}@/{database}?host={self.folder}"

    def new_database(self) -> str:
        """Make an empty database and give its URL."""
        self._databases += 1
        name = f"test_{self._databases}"
        self._run("createdb", "-h", str(self.folder), "-U", _ADMIN, name)
        return self.url(name)

    def crash_and_restart(self) -> None:
        """Stop at once, without a word to anybody and without a checkpoint, and start again."""
        self._run("pg_ctl", "-D", self._data, "-w", "-m", "immediate", "stop")
        self._start()

    def close(self) -> None:
        self._run("pg_ctl", "-D", self._data, "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)


def _exists(user: str) -> bool:
    import pwd

    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


def _group_of(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid
