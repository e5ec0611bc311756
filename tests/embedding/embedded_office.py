"""An office in which nothing is in the way but the plan and the other cases; shared by the tests and the programs they start."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta

import attrs

from embedding.handling import Done, Handler
from embedding.office import CommuneOffice
from embedding.store import Store
from emulation.awards import ClaimedAchievement, Nomination
from emulation.campaigns import Journal
from emulation.testing.campaigns import PERIOD
from emulation.testing.workflow import minimal_nomination, minimal_setting, open_context
from emulation.workflow import Case, Command, Context, Refusal

CAMPAIGN = "sample"
SUBJECT = minimal_nomination().subject
NAME = SUBJECT.name
# After the period and its final review: everything may be decided.
SEASON = datetime(2021, 11, 10, 8, tzinfo=minimal_setting().zone)


@attrs.frozen(kw_only=True, eq=False)
class OpenOffice(CommuneOffice):
    """An office that knows everything and has nothing against anything."""

    def known(self, case: Case, on: date, others: Iterable[Case], papers: Iterable[str] = ()) -> Context:
        return open_context(self.setting, on, others=tuple(others))


def open_office() -> OpenOffice:
    return OpenOffice(setting=minimal_setting(), subjects={SUBJECT.id: SUBJECT}, journal=Journal(()))


def season_clock(begun: float | None = None) -> Callable[[], datetime]:
    """Give a clock that runs like that of the machine, in the autumn of the plan; all programs begin it at one moment."""
    start = time.time() if begun is None else begun
    return lambda: SEASON + timedelta(seconds=time.time() - start)


def handler_of(store: Store, begun: float | None = None) -> Handler:
    return Handler(store, open_office(), clock=season_clock(begun))


def nomination(id: str, achievement: str | None = None) -> Nomination:
    """Give a nomination for an achievement of its own, unless one is named."""
    return minimal_nomination(
        id=f"n-{id}",
        achievement=ClaimedAchievement(achievement or f"a-{id}", "Tiêm chủng an toàn", PERIOD),
    )


# What is done with a case from the first act to the file, and by whom.
WAY = (
    ("propose", "station-head"),
    ("receive", "office"),
    ("compile", "office"),
    ("review", "council"),
    ("submit", "office"),
    ("decide", "chair"),
    ("announce", "office"),
)


def do(
    handler: Handler,
    case: str,
    act: str,
    actor: str,
    *,
    key: str | None = None,
    achievement: str | None = None,
    **fields: object,
) -> Done | Refusal:
    """Carry one command out; a case that is not there is opened."""
    done = handler.carry_out(
        case,
        act,
        lambda _case, at: Command(act=act, actor=actor, at=at, **fields),  # type: ignore[arg-type]
        nomination=nomination(case, achievement),
        request=None if key is None else (key, f"{act} {actor}"),
    )
    assert done is not None
    return done


def walk(handler: Handler, case: str, until: str, *, achievement: str | None = None) -> Iterator[Done]:
    """Take a case along its way up to an act."""
    for act, actor in WAY:
        done = do(handler, case, act, actor, achievement=achievement)
        assert isinstance(done, Done), done.text("en")
        yield done
        if act == until:
            return
