"""Number and symbol of a document: read, checked, written (số, ký hiệu văn bản).

State bodies write number, slash, type, hyphen, issuer (``108/KH-UBND``); Party, youth and mass bodies put the
type before the slash (``10-KH/LĐ``); letters name issuer and unit (``12/UBND-VX``); normative texts carry the
year (``152/2025/NĐ-CP``). Source: Decree 30/2020/NĐ-CP, Annex I and Article 15; Party practice differs by its
own rules.
"""

from __future__ import annotations

import re
from enum import Enum

import attrs

from emulation.core.fields import instance_of, is_positive, one_of_types, to_optional_text, to_tuple
from emulation.core.text import nfc
from emulation.errors import InvalidValueError, NotationError
from emulation.i18n.message import Message
from emulation.parties.document_type import DocumentType

__all__ = ["DocumentNumber", "NumberFamily", "parse_number"]

_MOST = 120
_SYMBOL = r"[^\W\d_][^\W_]*"
_PREFIX = re.compile(r"\s*(?:số|so)\b\s*:?\s*", re.IGNORECASE)
_STATE = re.compile(
    rf"(?P<serial>\d{{0,9}})(?:/(?P<year>\d{{4}}))?/(?P<groups>{_SYMBOL}(?:-{_SYMBOL}){{0,3}})"
)
_MASS = re.compile(rf"(?P<serial>\d{{0,9}})-(?P<type>{_SYMBOL})/(?P<issuer>{_SYMBOL}(?:-{_SYMBOL}){{0,2}})")
_LOST_STROKE = {"QD": "QĐ", "ND": "NĐ", "HDTDKT": "HĐTĐKT", "Q": "QĐ"}


class NumberFamily(Enum):
    """Whose grammar a number follows (hệ thống văn bản)."""

    STATE = "state"
    MASS = "mass"


@attrs.frozen(kw_only=True)
class DocumentNumber:
    """A number and symbol (số, ký hiệu).

    Args:
        serial: Running number within the year, 1 or more; ``None`` while it is blank.
        type: Type by its abbreviation; ``None`` for letters and laws, which have none.
        issuer: Abbreviation of the issuing body.
        unit: Drafting unit or field of a letter, such as ``"VX"``.
        year: Year, where the number carries it.
        family: Whose grammar it follows.
        assumptions: What was assumed while reading; not part of the identity.

    >>> str(parse_number("Số: 108 /KH-UBND"))
    '108/KH-UBND'
    >>> str(DocumentNumber(serial=5, type=DocumentType.REPORT, issuer="UBND"))
    '05/BC-UBND'
    """

    serial: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
    type: DocumentType | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(DocumentType))
    )
    issuer: str
    unit: str | None = attrs.field(default=None, converter=to_optional_text)
    year: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
    family: NumberFamily = attrs.field(default=NumberFamily.STATE, validator=instance_of(NumberFamily))
    assumptions: tuple[Message, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Message), eq=False
    )

    def __attrs_post_init__(self) -> None:
        written = f"{self.issuer}-{self.unit}" if self.unit else self.issuer
        if re.fullmatch(rf"{_SYMBOL}(?:-{_SYMBOL}){{0,3}}", written) is None:
            raise InvalidValueError(
                "parties.bad_symbol",
                "letters and digits joined by hyphens are expected as symbol, found {found!r}",
                path=("issuer",),
                found=written[:_MOST],
            )
        first = self.issuer.partition("-")[0]
        if self.type is None and ("-" in self.issuer or (self.unit and _is_type(first))):
            raise InvalidValueError(
                "parties.ambiguous_symbol",
                "without a type the issuer is one group that is no abbreviation of a type, found {found!r}",
                path=("issuer",),
                found=written,
            )
        if self.type is not None and (self.type.abbreviation is None or (self.unit and not self._is_mass)):
            raise InvalidValueError(
                "parties.unit_with_type", "a unit stands only in numbers of letters, which have no type"
            )
        if self._is_mass and (self.type is None or self.unit or self.year):
            raise InvalidValueError(
                "parties.mass_number", "a number of this grammar has a type, and neither unit nor year"
            )

    @property
    def _is_mass(self) -> bool:
        return self.family is NumberFamily.MASS

    def __str__(self) -> str:
        serial = "" if self.serial is None else f"{self.serial:02d}"
        kind = self.type.abbreviation if self.type is not None else None
        if self.family is NumberFamily.MASS:
            return f"{serial}-{kind}/{self.issuer}"
        year = f"/{self.year:04d}" if self.year is not None else ""
        groups = "-".join(group for group in (kind, self.issuer, self.unit) if group)
        return f"{serial}{year}/{groups}"

    def text(self, _language: str = "vi") -> str:
        """Write the number; it is the same in every language."""
        return str(self)


def parse_number(text: str) -> DocumentNumber:
    """Read a number and symbol, with or without "Số:", spaces, line breaks and blanks.

    ``parse_number(str(number)) == number``. A lost stroke (``QD-UBND``) is mended and returned as an
    assumption.

    >>> parse_number("10-KH/LĐ").family, parse_number("12/UBND-VX").unit
    (<NumberFamily.MASS: 'mass'>, 'VX')

    Raises:
        NotationError: The text is no number and symbol, or longer than 120 characters.
    """
    plain = nfc(text)
    if len(plain) > _MOST:
        raise NotationError(
            "parties.number_too_long",
            "a number and symbol of at most {most} characters is expected",
            most=_MOST,
            text=plain[:40],
            position=_MOST,
            expected="end",
        )
    prefix = _PREFIX.match(plain)
    squeezed = re.sub(r"\s+|[._…]{2,}", "", plain[prefix.end() if prefix else 0 :]).replace("Ð", "Đ")
    squeezed = squeezed.replace("–", "-")
    mass = _MASS.fullmatch(squeezed)
    if mass is not None:
        kind = DocumentType.of_abbreviation(mass["type"])
        if kind is not None:
            return _made(plain, mass["serial"], kind=kind, issuer=mass["issuer"], family=NumberFamily.MASS)
    state = _STATE.fullmatch(squeezed)
    if state is None:
        raise NotationError(
            "parties.not_a_number",
            "{text!r} is no number and symbol such as '108/KH-UBND', '10-KH/LĐ' or '12/UBND-VX'",
            text=plain,
            position=_first_misfit(plain),
            expected="108/KH-UBND",
        )
    return _read_state(plain, state["serial"], state["year"], state["groups"].split("-"))


def _read_state(text: str, serial: str, year: str | None, groups: list[str]) -> DocumentNumber:
    assumptions: list[Message] = []
    mended = [_LOST_STROKE.get(group, group) for group in groups] if len(groups) > 1 else groups
    if mended != groups:
        assumptions.append(
            Message.of("parties.assumed_stroke", found="-".join(groups), assumed="-".join(mended))
        )
    kind = DocumentType.of_abbreviation(mended[0]) if len(mended) > 1 else None
    rest = mended[1:] if kind is not None else mended
    issuer, unit = (
        ("-".join(rest), None) if kind is not None or len(rest) == 1 else (rest[0], "-".join(rest[1:]))
    )
    return _made(
        text,
        serial,
        kind=kind,
        issuer=issuer,
        unit=unit,
        year=int(year) if year else None,
        assumptions=tuple(assumptions),
    )


def _is_type(group: str) -> bool:
    return DocumentType.of_abbreviation(_LOST_STROKE.get(group, group)) is not None


def _made(
    text: str,
    serial: str,
    *,
    kind: DocumentType | None,
    issuer: str,
    unit: str | None = None,
    year: int | None = None,
    family: NumberFamily = NumberFamily.STATE,
    assumptions: tuple[Message, ...] = (),
) -> DocumentNumber:
    try:
        return DocumentNumber(
            serial=int(serial) if serial else None,
            type=kind,
            issuer=issuer,
            unit=unit,
            year=year,
            family=family,
            assumptions=assumptions,
        )
    except InvalidValueError:
        raise NotationError(
            "parties.not_a_number",
            "{text!r} is no number and symbol such as '108/KH-UBND', '10-KH/LĐ' or '12/UBND-VX'",
            text=text,
            position=0,
            expected="108/KH-UBND",
        ) from None


def _first_misfit(text: str) -> int:
    for position, character in enumerate(text):
        if not (character.isalnum() or character.isspace() or character in "/-–.:_…"):
            return position
    return 0
