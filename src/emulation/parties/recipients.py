"""The list of recipients with its archive line (nơi nhận, dòng lưu).

Source: Decree 30/2020/NĐ-CP, Annex I: each line begins with a dash and ends with a semicolon, the last one is
``- Lưu: VT, …`` and ends with a full stop. Real lists break the rule; they are kept as written, and
:meth:`Recipients.faults` says where.
"""

from __future__ import annotations

import re

import attrs

from emulation.core.fields import one_of_types, to_optional_key, to_optional_text, to_text, to_tuple
from emulation.errors import NotationError
from emulation.i18n.message import Message

__all__ = ["Recipient", "Recipients"]

_MOST = 20_000
_ARCHIVE = re.compile(r"lưu\b\s*:?\s*(.*)", re.IGNORECASE | re.DOTALL)


@attrs.frozen
class Recipient:
    """A recipient (nơi nhận).

    Args:
        text: As written, without dash and semicolon.
        actor: Id of the actor meant, where it is one of the campaign.
    """

    text: str = attrs.field(converter=to_text)
    actor: str | None = attrs.field(default=None, converter=to_optional_key)


@attrs.frozen
class Recipients:
    r"""The list of recipients (nơi nhận).

    Args:
        lines: The recipients, in order.
        archive: What stands on the archive line after ``Lưu``; ``None`` when there is no such line.

    >>> listed = Recipients.parse("- UBND huyện;\n- Lưu: VT.")
    >>> listed.archive, listed.faults()
    ('VT', ())
    >>> str(listed)
    '- UBND huyện;\n- Lưu: VT.'
    """

    lines: tuple[Recipient, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Recipient)
    )
    archive: str | None = attrs.field(default=None, converter=to_optional_text)

    @classmethod
    def parse(cls, text: str) -> Recipients:
        """Read a list, one recipient a line, the archive line last.

        Raises:
            NotationError: A line after the archive line, or text longer than 20,000 characters.
        """
        if len(text) > _MOST:
            raise NotationError(
                "parties.recipients_too_long",
                "a list of at most {most} characters is expected",
                most=_MOST,
                text=text[:40],
                position=_MOST,
                expected="end",
            )
        lines: list[Recipient] = []
        archive: str | None = None
        for raw in text.splitlines():
            line = raw.strip().lstrip("-–— ").rstrip(";. ")
            if not line:
                continue
            if archive is not None:
                raise NotationError(
                    "parties.after_archive",
                    "nothing may follow the archive line, found {text!r}",
                    text=line,
                    position=text.find(line),
                    expected="end",
                )
            match = _ARCHIVE.fullmatch(line)
            if match is None:
                lines.append(Recipient(line))
            else:
                archive = match[1].strip() or None
        return cls(tuple(lines), archive)

    def faults(self) -> tuple[Message, ...]:
        """Say where the list departs from the rules of records law; empty when it does not."""
        if self.archive is None:
            return (Message.of("parties.no_archive_line"),)
        if self.archive.split(",")[0].strip() != "VT":
            return (Message.of("parties.archive_not_records", found=self.archive),)
        return ()

    def __str__(self) -> str:
        ended = [f"- {line.text};" for line in self.lines]
        if self.archive is not None:
            ended.append(f"- Lưu: {self.archive}.")
        return "\n".join(ended)
