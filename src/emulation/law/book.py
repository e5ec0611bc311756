"""What a plan check asks of the law (luật về phát động và khen thưởng).

Rooms below the rulebooks see the law through this protocol, so that a check never depends on whose law it is.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol, runtime_checkable

from emulation.law.forms import AwardForm
from emulation.law.launching import LaunchRequirement
from emulation.law.offices import OfficeKind
from emulation.law.provision import Provision
from emulation.law.ruling import Ruling

__all__ = ["LaunchLaw"]


@runtime_checkable
class LaunchLaw(Protocol):
    """The law that a plan is checked by (căn cứ pháp lý để rà soát kế hoạch)."""

    def launch_requirements(self, on: date) -> tuple[Provision[LaunchRequirement], ...]:
        """Give what a launch has to contain, in the order of the provisions.

        Args:
            on: Day of the launch document.

        Raises:
            NoProvisionError: The law of that day was not read.
        """
        ...

    def may_launch(self, level: str, kind: OfficeKind, on: date) -> Ruling:
        """Say whether an office may launch a movement.

        Args:
            level: Code of its level, such as ``"commune"``.
            kind: Kind of office.
            on: Day of the launch.
        """
        ...

    def may_decide(self, form: AwardForm, level: str, kind: OfficeKind, on: date) -> Ruling:
        """Say whether an office may decide a form of award.

        Args:
            form: The form.
            level: Code of its level, such as ``"commune"``.
            kind: Kind of office.
            on: Day of the decision, not of the achievement.
        """
        ...
