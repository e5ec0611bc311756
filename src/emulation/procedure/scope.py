"""What a rule of procedure applies to: forms of award, levels, kinds of commendation (phạm vi áp dụng)."""

from __future__ import annotations

import attrs

from emulation.awards import CommendationKind
from emulation.core.fields import one_of_types, to_frozenset
from emulation.law import AwardForm
from emulation.law.offices import to_level_codes

__all__ = ["ProcedureScope"]


@attrs.frozen(kw_only=True)
class ProcedureScope:
    """What a rule of procedure applies to (phạm vi áp dụng của thủ tục).

    Args:
        forms: Forms of award; empty for every form.
        levels: Levels of the body that takes the step; empty for every level.
        kinds: Kinds of commendation; empty for every kind.

    >>> scope = ProcedureScope(levels={"commune", "district"}, kinds={CommendationKind.ACHIEVEMENT})
    >>> scope.covers(AwardForm.ADVANCED_WORKER, "commune", CommendationKind.ACHIEVEMENT)
    True
    >>> scope.covers(AwardForm.CERTIFICATE_OF_COMMENDATION, "commune", CommendationKind.MOVEMENT)
    False

    Raises:
        UnknownKeyError: No such level.
    """

    forms: frozenset[AwardForm] = attrs.field(
        default=frozenset[AwardForm](), converter=to_frozenset, validator=one_of_types(AwardForm)
    )
    levels: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_level_codes)
    kinds: frozenset[CommendationKind] = attrs.field(
        default=frozenset[CommendationKind](),
        converter=to_frozenset,
        validator=one_of_types(CommendationKind),
    )

    def covers(self, form: AwardForm | None, level: str | None, kind: CommendationKind | None) -> bool:
        """Say whether a rule of this scope speaks of such a case.

        ``None`` asks regardless of form, level or kind, so that a rule for some of them is found too.
        """
        return (
            (form is None or not self.forms or form in self.forms)
            and (level is None or not self.levels or level in self.levels)
            and (kind is None or not self.kinds or kind in self.kinds)
        )

    def overlaps(self, other: ProcedureScope) -> bool:
        """Say whether some case falls under both.

        >>> certificate = ProcedureScope(forms={AwardForm.CERTIFICATE_OF_COMMENDATION})
        >>> (
        ...     certificate.overlaps(ProcedureScope(levels={"commune"})),
        ...     certificate.overlaps(ProcedureScope(forms={AwardForm.ADVANCED_WORKER})),
        ... )
        (True, False)
        """
        return (
            _meet(self.forms, other.forms)
            and _meet(self.levels, other.levels)
            and _meet(self.kinds, other.kinds)
        )


def _meet(one: frozenset[object], other: frozenset[object]) -> bool:
    # An empty one stands for everything.
    return not one or not other or not one.isdisjoint(other)
