"""Findings, how they are said, and which of them are accepted."""

from __future__ import annotations

import attrs
import pytest

from emulation.campaigns import Acceptance, Finding, Severity
from emulation.errors import InvalidValueError
from emulation.i18n import Message, label, say

DETAIL = Message("core.truth.unknown")
FINDING = Finding("PD101", Severity.WARNING, ("duties", 3, "lead"), DETAIL)


def test_severities_stand_from_the_gravest() -> None:
    ordered = sorted(reversed(Severity), key=lambda each: each.rank)
    assert ordered == [Severity.ERROR, Severity.WARNING, Severity.NOTICE]


def test_a_finding_says_code_severity_place_and_words() -> None:
    assert FINDING.where == "duties[3].lead"
    for language in ("vi", "en"):
        words = say("core.truth.unknown", language)  # type: ignore[arg-type]
        assert FINDING.message(language) == words  # type: ignore[arg-type]
        assert FINDING.text(language) == (  # type: ignore[arg-type]
            f"PD101 {label(Severity.WARNING, language)} duties[3].lead: {words}"  # type: ignore[arg-type]
        )
    assert FINDING.text() == FINDING.text("vi") != FINDING.text("en")
    assert FINDING.message() == FINDING.message("vi")
    assert str(FINDING) == "PD101 warning duties[3].lead: core.truth.unknown()"


def test_a_finding_about_the_whole_plan_has_no_place() -> None:
    whole = attrs.evolve(FINDING, path=())
    assert str(whole) == "PD101 warning: core.truth.unknown()"
    assert whole.text("en") == f"PD101 {label(Severity.WARNING, 'en')}: {say('core.truth.unknown', 'en')}"


@pytest.mark.parametrize(
    ("code", "path", "covers"),
    [
        ("PD101", None, True),
        ("PD101", "duties[3].lead", True),
        ("PD101", "duties[3]", False),
        ("PD102", None, False),
        ("PD102", "duties[3].lead", False),
    ],
)
def test_an_acceptance_speaks_of_a_code_everywhere_or_at_one_place(
    code: str, path: str | None, covers: bool
) -> None:
    assert Acceptance(code, "đã xem xét", path).covers(FINDING) is covers


def test_an_acceptance_has_a_reason() -> None:
    with pytest.raises(InvalidValueError):
        Acceptance("PD101", "")
    with pytest.raises(InvalidValueError):
        Acceptance("PD101", "đã xem xét", " ")


@pytest.mark.parametrize(
    ("field", "bad"),
    [("code", ""), ("severity", "error"), ("path", "duties"), ("detail", "lời"), ("accepted", "")],
)
def test_a_finding_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(FINDING, **{field: bad})
