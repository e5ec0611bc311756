"""Who signs, and in whose place (thẩm quyền ký).

Source: Decree 30/2020/NĐ-CP, Article 13 and Annex I.
"""

from __future__ import annotations

from enum import Enum

import attrs

from emulation.core.fields import one_of_types, to_optional_text, to_text, to_tuple
from emulation.core.text import fold
from emulation.errors import NotationError

__all__ = ["Signature", "SignatureAuthority", "SignatureLine"]

_MOST = 2000


class SignatureAuthority(Enum):
    """Mark before the line of a signature (ký thay mặt, ký thay, ký thừa lệnh, …)."""

    ON_BEHALF = "TM."
    FOR_THE_HEAD = "KT."
    BY_ORDER = "TL."
    BY_AUTHORISATION = "TUQ."
    ACTING = "Q."


_MARKS = {
    **{fold(mark.value.rstrip(".")): mark for mark in SignatureAuthority},
    "t/m": SignatureAuthority.ON_BEHALF,
    "k/t": SignatureAuthority.FOR_THE_HEAD,
    "t/l": SignatureAuthority.BY_ORDER,
}


@attrs.frozen
class SignatureLine:
    """One line above the signature: a mark, if any, and a body or position (dòng ghi thẩm quyền).

    Args:
        text: Body or position, such as ``"ỦY BAN NHÂN DÂN"``.
        mark: The mark before it.
    """

    text: str = attrs.field(converter=to_text)
    mark: SignatureAuthority | None = None

    def __str__(self) -> str:
        return f"{self.mark.value} {self.text}" if self.mark is not None else self.text


@attrs.frozen
class Signature:
    r"""The block of a signature (chữ ký).

    Args:
        lines: Lines of authority, from the body signed for down to the signer's own position.
        name: Name of the signer; ``None`` while nobody has signed.

    >>> block = Signature.parse("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNgười Ký")
    >>> block.lines[0].mark, block.position, block.name
    (<SignatureAuthority.ON_BEHALF: 'TM.'>, 'CHỦ TỊCH', 'Người Ký')
    """

    lines: tuple[SignatureLine, ...] = attrs.field(converter=to_tuple, validator=one_of_types(SignatureLine))
    name: str | None = attrs.field(default=None, converter=to_optional_text)

    @property
    def position(self) -> str | None:
        """Position of the signer: the last line; ``None`` without lines."""
        return self.lines[-1].text if self.lines else None

    @classmethod
    def parse(cls, text: str) -> Signature:
        """Read a block: lines of authority, a blank line, the name.

        Without a blank line every line is one of authority.

        Raises:
            NotationError: Empty, or longer than 2,000 characters.
        """
        stripped = text.strip()
        if not stripped or len(stripped) > _MOST:
            raise NotationError(
                "parties.not_a_signature",
                "a block of a signature of at most {most} characters is expected",
                most=_MOST,
                text=stripped[:40],
                position=0,
                expected="TM. ỦY BAN NHÂN DÂN",
            )
        upper, _, lower = stripped.replace("\r\n", "\n").partition("\n\n")
        lines = tuple(_read_line(line) for line in upper.splitlines() if line.strip())
        name = " ".join(lower.split())
        return cls(lines, name or None)

    def __str__(self) -> str:
        block = "\n".join(map(str, self.lines))
        return f"{block}\n\n{self.name}" if self.name is not None else block


def _read_line(line: str) -> SignatureLine:
    first, _, rest = line.strip().partition(" ")
    mark = _MARKS.get(fold(first.rstrip(".")))
    if mark is None or not rest.strip():
        return SignatureLine(line)
    return SignatureLine(rest, mark)
