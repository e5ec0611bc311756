"""Remarks: what folding a journal had to decide by rule (ghi chú khi tổng hợp nhật ký).

A journal kept by people holds entries twice, late, about things the plan does not know. Each is dealt with by
a fixed rule, and each time the rule spoke a remark says so. A remark is no error: the state stands.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, to_key
from emulation.i18n.message import Message

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Remark", "RemarkCode"]


class RemarkCode(Enum):
    """Which rule spoke (loại ghi chú)."""

    DUPLICATE = "duplicate"
    """The same entry came again: it counts once."""
    CONFLICTING_DUPLICATE = "conflicting_duplicate"
    """Two different entries bear one id: the first recorded is kept."""
    LATE = "late"
    """Recorded after something of a later day on the same part: it is put at its day."""
    RECORDED_AHEAD = "recorded_ahead"
    """A reading written down before the day it is about: it is taken as it stands."""
    CORRECTS_UNKNOWN = "corrects_unknown"
    """Corrects or withdraws an entry not recorded before it: it has no effect."""
    CORRECTS_CORRECTION = "corrects_correction"
    """Corrects or withdraws a correction or withdrawal: it acts on that one."""
    CORRECTED_AGAIN = "corrected_again"
    """A later correction of the same entry took its place."""
    UNKNOWN_TARGET = "unknown_target"
    """The plan has no such target: the reading is left out."""
    UNKNOWN_TERRITORY = "unknown_territory"
    """The plan has no such territory: the reading or size is left out."""
    NOT_A_PART = "not_a_part"
    """The territory is none of the parts that report on the target: the reading is left out."""
    WHOLE_OF_PARTS = "whole_of_parts"
    """A reading of the whole of a target whose parts report: the parts are counted, it is left out."""
    WRONG_VALUE = "wrong_value"
    """The reading is not what the indicator measures: it is left out."""
    POPULATION_IGNORED = "population_ignored"
    """A population came with the reading of a target that has none: only the reading is taken."""
    SAME_DAY = "same_day"
    """Another reading, size or rule for the same part and day, recorded later, is taken instead."""
    BEFORE_START = "before_start"
    """A reading from before the campaign or the area began: it is taken as the state at the start."""
    AFTER_END = "after_end"
    """A reading from after the last day that counts: it is kept and not counted."""
    IN_DORMANT_AREA = "in_dormant_area"
    """A reading from before the order its area waits for: it is kept and not counted."""
    CONDITION_OFF = "condition_off"
    """A reading from a day on which the area's condition did not hold: it is kept and not counted."""
    UNKNOWN_POPULATION = "unknown_population"
    """The plan has no such population: the size is left out."""
    WAIT_NOT_EXPECTED = "wait_not_expected"
    """A waiting time for a population that waits for nothing: it is left out."""
    UNKNOWN_CONDITION = "unknown_condition"
    """The plan has no such condition: the entry is left out."""
    CONDITION_HELD_ALREADY = "condition_held_already"
    """A condition began while it held: the earlier beginning stands."""
    CONDITION_OFF_ALREADY = "condition_off_already"
    """A condition ended while it did not hold: the earlier end stands."""
    UNKNOWN_AREA = "unknown_area"
    """The plan has no such content area: the entry is left out, a registration for the other areas stands."""
    NEEDS_NO_ORDER = "needs_no_order"
    """An order for an area that waits for none: it changes nothing."""
    ACTIVATED_AGAIN = "activated_again"
    """An order for an area that was activated before: the earlier order stands."""
    MAY_NOT_ORDER = "may_not_order"
    """The plan lets others give this order: it has no effect."""
    ORDER_GIVER_UNKNOWN = "order_giver_unknown"
    """The plan says who gives this order, the entry does not say who gave it: left open."""
    EXTENSION_BEFORE_START = "extension_before_start"
    """The new last day lies before the first: the period stays as it was."""
    EXTENDED_AFTER_END = "extended_after_end"
    """The last day was moved when it had passed: the days between count after all."""
    SUSPENDED_ALREADY = "suspended_already"
    """Suspended while it was suspended: the earlier suspension stands."""
    NOT_SUSPENDED = "not_suspended"
    """Resumed while it was not suspended: it changes nothing."""
    CLOSED_AGAIN = "closed_again"
    """Closed when it was closed: the earlier closure stands."""
    CLOSED_BEFORE_START = "closed_before_start"
    """Closed before its first day: no day of it counts."""
    AFTER_CLOSURE = "after_closure"
    """Extended, suspended or resumed after the closure: it changes nothing."""
    LATE_REGISTRATION = "late_registration"
    """Signed up after the last day to do so: it is kept and marked."""
    REGISTERED_AGAIN = "registered_again"
    """Signed up once more: both registrations stand."""
    EARLY_FINAL_REVIEW = "early_final_review"
    """A final review held before the last day had passed: it is kept and marked."""


@attrs.frozen
class Remark:
    """What a rule decided about an entry (ghi chú).

    Args:
        code: Which rule.
        entry: Id of the entry it speaks of.
        message: What it says, as key and parameters.

    >>> remark = Remark.of(RemarkCode.DUPLICATE, "e7")
    >>> remark.text("en")
    'entry e7: it came more than once and counts once'
    """

    code: RemarkCode = attrs.field(validator=instance_of(RemarkCode))
    entry: str = attrs.field(converter=to_key)
    message: Message = attrs.field(validator=instance_of(Message))

    @classmethod
    def of(cls, code: RemarkCode, entry: str, /, **params: object) -> Remark:
        """Make a remark; the parameters are those of its words."""
        return cls(code, entry, Message.of(f"progress.remark.{code.value}", **params))

    def text(self, language: Language = "vi") -> str:
        """Say it in one line, the entry first."""
        from emulation.i18n import say

        return say("progress.remark_line", language, entry=self.entry, what=self.message.text(language))
