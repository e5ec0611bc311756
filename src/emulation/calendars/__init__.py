"""Calendars of working days that need data (lịch làm việc).

The counting is in :mod:`emulation.periods.workdays`; here is the calendar of Việt Nam. It rests on the package
``holidays``, which the extra ``calendars`` installs.
"""

from __future__ import annotations

from emulation.core.extras import require_extra

require_extra("holidays", extra="calendars")

from emulation.calendars.vietnam import VietnamCalendar  # noqa: E402 - asked for only when it can be loaded

__all__ = ["VietnamCalendar"]
