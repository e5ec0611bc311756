"""Commands: what somebody wants to do with a case (lệnh).

A command is asked, not done. It may come from outside as data; what it asks for is allowed or refused by
:func:`emulation.workflow.deciding.decide`, which never raises for it.
"""

from __future__ import annotations

from datetime import datetime

import attrs

from emulation.awards import Nomination
from emulation.core.fields import (
    instance_of,
    is_aware,
    is_not_negative,
    one_of_types,
    to_frozenset,
    to_key,
    to_optional_key,
    to_optional_text,
)
from emulation.errors import InvalidValueError
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level

__all__ = ["Command"]

_FIRST_YEAR, _LAST_YEAR = 1900, 9000


def _is_within_reach(_instance: object, attribute: attrs.Attribute[datetime], value: datetime) -> None:
    """Refuse moments so far away that deadlines would run out of the calendar."""
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise InvalidValueError(
            "workflow.far_moment",
            "a moment of the years {first} to {last} is expected, found {found}",
            path=(attribute.name,),
            first=str(_FIRST_YEAR),
            last=str(_LAST_YEAR),
            found=str(value.year),
        )


@attrs.frozen(kw_only=True)
class Command:
    """What an actor asks to do with a case (lệnh).

    Args:
        act: Id of the act, such as ``"propose"``.
        actor: Id of the actor who gives the command.
        at: The moment, with its zone.
        on_behalf_of: Id of the actor in whose name it is done; ``None`` when in the actor's own.
        reason: Why.
        papers: Keys of papers that are handed in with it.
        form: The form of award it speaks of, such as the lower one.
        level: The level it speaks of, such as the one the case is passed up to.
        document: The paper it rests on, such as the decision.
        nomination: The corrected nomination, for a correction.
        expected_version: Version of the case the actor has seen; ``None`` to take the case as it is.

    Raises:
        InvalidValueError: A moment without a zone, or outside the years 1900 to 9000.

    >>> from datetime import UTC
    >>> Command(act="receive", actor="office-statistics", at=datetime(2021, 11, 1, 2, tzinfo=UTC)).principal
    'office-statistics'
    """

    act: str = attrs.field(converter=to_key)
    actor: str = attrs.field(converter=to_key)
    at: datetime = attrs.field(validator=[is_aware, _is_within_reach])
    on_behalf_of: str | None = attrs.field(default=None, converter=to_optional_key)
    reason: str | None = attrs.field(default=None, converter=to_optional_text)
    papers: frozenset[str] = attrs.field(
        default=frozenset[str](), converter=to_frozenset, validator=one_of_types(str)
    )
    form: AwardForm | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(AwardForm))
    )
    level: Level | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(Level)))
    document: DocumentRef | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(DocumentRef))
    )
    nomination: Nomination | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Nomination))
    )
    expected_version: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_not_negative])
    )

    @property
    def principal(self) -> str:
        """Id of the actor in whose name it is done."""
        return self.actor if self.on_behalf_of is None else self.on_behalf_of
