"""Documents and pointers to documents (văn bản, viện dẫn văn bản)."""

from __future__ import annotations

from datetime import date

import attrs

from emulation.core.fields import (
    instance_of,
    is_day,
    one_of_types,
    to_optional_text,
    to_text,
    to_tuple,
)
from emulation.parties.document_type import DocumentType
from emulation.parties.number import DocumentNumber
from emulation.parties.recipients import Recipients
from emulation.parties.signature import Signature

__all__ = ["Document", "DocumentIdentity", "DocumentRef"]


@attrs.frozen
class DocumentIdentity:
    """What makes a document the one it is (định danh văn bản): issuer, type, number, year.

    The printed number alone does not: 86/KH-UBND exists for every year and every committee.
    """

    issuer: str
    type: DocumentType | None
    serial: int
    year: int


@attrs.frozen(kw_only=True)
class DocumentRef:
    """A pointer to a document (viện dẫn).

    Args:
        number: Its number and symbol.
        issued: Day of issue.
        issuer: Who issued it, in words.
        title: Its type and subject, in words.

    >>> DocumentRef(title="Lời kêu gọi").number is None
    True
    """

    number: DocumentNumber | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(DocumentNumber))
    )
    issued: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day))
    issuer: str | None = attrs.field(default=None, converter=to_optional_text)
    title: str | None = attrs.field(default=None, converter=to_optional_text)


@attrs.frozen(kw_only=True)
class Document:
    """A document (văn bản).

    Args:
        type: Its type.
        subject: Its subject line (trích yếu).
        number: Its number and symbol; ``None`` when it is not known.
        place: Place of issue.
        issued: Day of issue; ``None`` while blank.
        issuers: Ids of the issuing bodies.
        signature: Who signed, and in whose place.
        recipients: The list of recipients.
        annex_to: The decision it is annexed to, whose number it then shares.

    Raises:
        InvalidValueError: Empty subject, or a field of another type.
    """

    type: DocumentType = attrs.field(validator=instance_of(DocumentType))
    subject: str = attrs.field(converter=to_text)
    number: DocumentNumber | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(DocumentNumber))
    )
    place: str | None = attrs.field(default=None, converter=to_optional_text)
    issued: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day))
    issuers: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(str))
    signature: Signature | None = None
    recipients: Recipients | None = None
    annex_to: DocumentRef | None = None

    @property
    def identity(self) -> DocumentIdentity | None:
        """Issuer, type, number and year; ``None`` while number, serial or day of issue is missing."""
        if self.number is None or self.number.serial is None or self.issued is None:
            return None
        year = self.number.year or self.issued.year
        return DocumentIdentity(self.number.issuer, self.type, self.number.serial, year)

    def ref(self) -> DocumentRef:
        """Give a pointer to this document."""
        return DocumentRef(number=self.number, issued=self.issued, title=self.subject)

    def place_and_date(self) -> str | None:
        """Write the line of place and date by the rules of records law; ``None`` while one is missing.

        Source: Decree 30/2020/NĐ-CP, Annex I.
        """
        if self.place is None or self.issued is None:
            return None
        from emulation.periods import format_place_and_date

        return format_place_and_date(self.place, self.issued)
