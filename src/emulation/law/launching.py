"""What the law says about launching a movement: the contents to fix, and who may launch (phát động thi đua).

Types only; the provisions with their days stand in the rulebooks.
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from emulation.core.fields import instance_of, one_of_types, to_frozenset
from emulation.errors import InvalidValueError
from emulation.law.offices import OfficeKind, to_level_codes
from emulation.law.provision import Matter

__all__ = ["LaunchElement", "LaunchPower", "LaunchRequirement", "LaunchScope"]


class LaunchElement(Enum):
    """Something that a launch has to fix or foresee (nội dung phải xác định khi phát động)."""

    TIME = "time"
    PURPOSE = "purpose"
    REQUIREMENTS = "requirements"
    TARGETS = "targets"
    CONTENT = "content"
    SOLUTIONS = "solutions"
    OBJECTIVE = "objective"
    SCOPE = "scope"
    SUBJECTS = "subjects"
    SLOGAN = "slogan"
    TIME_LIMIT = "time_limit"
    ORGANISING = "organising"
    LAUNCH_DIRECTION = "launch_direction"
    REVIEW = "review"
    SUMMING_UP = "summing_up"
    COMMENDATION = "commendation"
    THEME = "theme"
    NAME = "name"
    PLAN = "plan"
    METHOD = "method"
    CRITERIA = "criteria"
    INSPECTION = "inspection"
    MODELS = "models"


@attrs.frozen
class LaunchRequirement:
    """One element that a launch has to contain (nội dung bắt buộc).

    Args:
        element: What has to be there.
        before_launch: Whether the law lets the movement be launched only once this is fixed.

    >>> LaunchRequirement(LaunchElement.TIME, before_launch=True).element.value
    'time'
    """

    matter: ClassVar[Matter] = Matter.LAUNCH_CONTENTS

    element: LaunchElement = attrs.field(validator=instance_of(LaunchElement))
    before_launch: bool = attrs.field(default=False, validator=instance_of(bool), kw_only=True)

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers, together with the other elements: what a launch has to contain."""
        return ("launch-contents",)


class LaunchScope(Enum):
    """How far a launch may reach (phạm vi phát động)."""

    NATIONWIDE = "nationwide"
    SECTOR = "sector"
    LOCALITY = "locality"
    AGENCY = "agency"


@attrs.frozen(kw_only=True)
class LaunchPower:
    """Power to launch a movement (thẩm quyền phát động).

    Args:
        kinds: Offices that have it.
        scope: How far it reaches.
        levels: Levels at which they have it; empty for every level.

    Raises:
        InvalidValueError: No office, or no such level.
    """

    matter: ClassVar[Matter] = Matter.LAUNCH_POWER

    kinds: frozenset[OfficeKind] = attrs.field(converter=to_frozenset, validator=one_of_types(OfficeKind))
    scope: LaunchScope = attrs.field(validator=instance_of(LaunchScope))
    levels: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_level_codes)

    def __attrs_post_init__(self) -> None:
        if not self.kinds:
            raise InvalidValueError(
                "law.no_office", "a power belongs to an office, but none is named", path=("kinds",)
            )

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: who launches so far."""
        return (self.scope.value,)

    def covers(self, level: str, kind: OfficeKind) -> bool:
        """Say whether an office of that level and kind has it."""
        return kind in self.kinds and (not self.levels or level in self.levels)
