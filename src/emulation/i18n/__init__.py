"""Words made last: messages, labels, dates, numbers and money in Vietnamese and English (ngôn ngữ hiển thị).

Values hold codes and parameters. This room turns them into words from one catalogue per language and room. It
knows no other room but ``core``: values bring their own parameters, and those that can speak have a method
``text(language)``. Babel is loaded on first use.
"""

from __future__ import annotations

from emulation.i18n.catalogue import LANGUAGES, Language, label, label_key, say, say_error
from emulation.i18n.formats import (
    format_date,
    format_list,
    format_money,
    format_number,
    format_percent,
    format_quantity,
)
from emulation.i18n.message import Message
from emulation.i18n.table import Table

__all__ = [
    "LANGUAGES",
    "Language",
    "Message",
    "Table",
    "format_date",
    "format_list",
    "format_money",
    "format_number",
    "format_percent",
    "format_quantity",
    "label",
    "label_key",
    "say",
    "say_error",
]
