"""Checks of the document itself: number, signature, recipients, wordings of the theme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from emulation.campaigns.checks.kinds import found

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.findings import Finding

__all__ = ["DOCUMENT_CHECKS"]


def check_theme(campaign: Campaign) -> Iterator[Finding]:
    """Find several wordings of the one theme: other spellings, and other themes."""
    if campaign.theme.spellings:
        yield found("theme_spellings", ("theme", "wordings"), spellings=campaign.theme.spellings)
    for wording in campaign.theme.other_themes:
        yield found("other_themes", ("theme", "wordings"), theme=campaign.theme.text, other=wording)


def check_number(campaign: Campaign) -> Iterator[Finding]:
    """Find blanks of the document, and a number whose abbreviation belongs to another type."""
    document = campaign.document
    blanks = [
        name
        for name, value in (
            ("number", document.number and document.number.serial),
            ("issued", document.issued),
            ("place", document.place),
        )
        if value is None
    ]
    for name in blanks:
        yield found("document_blank", ("document", name))
    number = document.number
    if number is None:
        return
    if number.type is not None and number.type is not document.type and document.annex_to is None:
        yield found(
            "number_of_other_type",
            ("document", "number"),
            number=number,
            found=number.type,
            expected=document.type,
        )
    for assumption in number.assumptions:
        yield found("number_assumed", ("document", "number"), assumption=assumption)


def check_signature(campaign: Campaign) -> Iterator[Finding]:
    """Notice a plan that nobody has signed."""
    if campaign.document.signature is None or campaign.document.signature.name is None:
        yield found("not_signed", ("document", "signature"))


def check_recipients(campaign: Campaign) -> Iterator[Finding]:
    """Notice where the list of recipients departs from records law."""
    recipients = campaign.document.recipients
    if recipients is not None:
        for fault in recipients.faults():
            yield found("recipients", ("document", "recipients"), fault=fault)


DOCUMENT_CHECKS = (check_theme, check_number, check_signature, check_recipients)
