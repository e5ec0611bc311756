"""Law 15/2003/QH11: what a launch has to contain, and who launches (phát động)."""

from __future__ import annotations

from emulation.law import Citation, LaunchElement, Provision, ProvisionValue, Verification
from emulation.rulebooks.vietnam.launching import contents, ladder
from emulation.rulebooks.vietnam.law_2003.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

_CONTENTS = (
    LaunchElement.OBJECTIVE,
    LaunchElement.SCOPE,
    LaunchElement.SUBJECTS,
    LaunchElement.CONTENT,
    LaunchElement.TARGETS,
    LaunchElement.SLOGAN,
    LaunchElement.TIME_LIMIT,
    LaunchElement.ORGANISING,
    LaunchElement.LAUNCH_DIRECTION,
    LaunchElement.REVIEW,
    LaunchElement.SUMMING_UP,
    LaunchElement.COMMENDATION,
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 16: what organising a movement consists of.
    *contents(
        "M-13",
        INSTRUMENT,
        ((element, INSTRUMENT.cite(16)) for element in _CONTENTS),
        Verification.OFFICIAL,
        also=(Citation("Nghị định 91/2017/NĐ-CP", 5),),
    ),
    # Article 18: who launches, and how far.
    *ladder("M-16", INSTRUMENT, INSTRUMENT.cite(18), Verification.OFFICIAL),
)
