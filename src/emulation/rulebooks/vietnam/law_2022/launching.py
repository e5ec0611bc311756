"""Law 06/2022/QH15: what a launch has to contain, and who launches (phát động)."""

from __future__ import annotations

from emulation.law import LaunchElement, Provision, ProvisionValue, Verification
from emulation.rulebooks.vietnam.launching import contents, ladder
from emulation.rulebooks.vietnam.law_2022.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

_CONTENTS = (
    (1, LaunchElement.OBJECTIVE),
    (1, LaunchElement.SCOPE),
    (1, LaunchElement.SUBJECTS),
    (1, LaunchElement.CONTENT),
    (1, LaunchElement.CRITERIA),
    (1, LaunchElement.TIME),
    (1, LaunchElement.PLAN),
    (1, LaunchElement.ORGANISING),
    (2, LaunchElement.LAUNCH_DIRECTION),
    (3, LaunchElement.INSPECTION),
    (4, LaunchElement.MODELS),
    (5, LaunchElement.REVIEW),
    (5, LaunchElement.SUMMING_UP),
    (5, LaunchElement.COMMENDATION),
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 17: what organising a movement consists of.
    *contents(
        "L22-17",
        INSTRUMENT,
        ((element, INSTRUMENT.cite(17, clause)) for clause, element in _CONTENTS),
        Verification.SECONDARY,
    ),
    # Article 18: the ladder of the 2003 law is kept.
    *ladder("M-17", INSTRUMENT, INSTRUMENT.cite(18), Verification.SECONDARY),
)
