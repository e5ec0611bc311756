"""What Law 06/2022/QH15 leaves to ministries and provinces: row A-15.

Articles 24(4), 26(3), 27(3), 28(3), 71(2), 74(6), 75(2) leave standards, Article 84(6) leaves the details of files.
"""

from __future__ import annotations

from datetime import date

import pytest

from emulation.awards import Delegation, DelegationScope, LayerKind
from emulation.law import AwardForm, Citation, Instrument, NoProvisionError, Provision, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.procedure import DossierSets
from emulation.rulebooks import Layers, Rulebook
from emulation.rulebooks.vietnam import national

PERSON = SubjectKind.PERSON
DETAILS, WHOLE = DelegationScope.DETAILS, DelegationScope.WHOLE
CERTIFICATE = AwardForm.CERTIFICATE_OF_COMMENDATION
FILES = "khoản 6 Điều 84 Luật 06/2022/QH15"

LEFT = [
    ("A-15.advanced-worker", AwardForm.ADVANCED_WORKER, DETAILS, "khoản 4 Điều 24 Luật 06/2022/QH15"),
    ("A-15.flag", AwardForm.PROVINCIAL_FLAG, DETAILS, "khoản 3 Điều 26 Luật 06/2022/QH15"),
    (
        "A-15.excellent-collective",
        AwardForm.EXCELLENT_COLLECTIVE,
        DETAILS,
        "khoản 3 Điều 27 Luật 06/2022/QH15",
    ),
    ("A-15.advanced-collective", AwardForm.ADVANCED_COLLECTIVE, DETAILS, "khoản 3 Điều 28 Luật 06/2022/QH15"),
    ("A-15.medal", AwardForm.COMMEMORATIVE_MEDAL, WHOLE, "khoản 2 Điều 71 Luật 06/2022/QH15"),
    ("A-15.diploma", AwardForm.PROVINCIAL_DIPLOMA, DETAILS, "khoản 6 Điều 74 Luật 06/2022/QH15"),
    ("G-06", CERTIFICATE, WHOLE, "khoản 2 Điều 75 Luật 06/2022/QH15"),
]


@pytest.mark.parametrize(("id", "form", "scope", "place"), LEFT)
def test_a_15_seven_standards_are_left_to_the_layer_below(
    id: str, form: AwardForm, scope: DelegationScope, place: str
) -> None:
    for day, in_force in (
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2025, 7, 1), True),
        (date(2026, 9, 30), True),
        (date(2026, 10, 1), False),
    ):
        found = [each for each in national().on(day).about(Delegation) if each.id == id]
        assert bool(found) is in_force, day
        for each in found:
            assert (each.value.forms, each.value.scope, each.value.to) == ({form}, scope, LayerKind.PROVINCE)
            assert str(each.citation) == place


@pytest.mark.parametrize(
    ("form", "variety"), [(AwardForm.COMMEMORATIVE_MEDAL, "construction"), (CERTIFICATE, None)]
)
def test_a_15_what_is_left_whole_is_not_known_without_its_layer(form: AwardForm, variety: str | None) -> None:
    with pytest.raises(NoProvisionError, match="left to the layer province"):
        national().standard(form, PERSON, date(2024, 1, 1))
    if variety is not None:
        # One ministry's own medal stands beside it, on the one day its circular was seen.
        assert national().standard(form, PERSON, date(2025, 6, 30), variety=variety)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2025, 6, 30), True),
        (date(2025, 7, 1), True),
        (date(2026, 9, 30), True),
    ],
)
def test_a_15_details_of_files_are_left_and_said_so(day: date, said: bool) -> None:
    found = national().on(day).procedure.dossier(CERTIFICATE, "commune")
    assert any(FILES in note.text("vi") for note in found.grounds.notes) is said
    assert (found.sets is None) or not said
    gaps = [each.id for book in (national(),) for each in book.unread if day in each.in_force]
    assert ("A-15.files" in gaps) is said


def test_a_15_a_province_that_speaks_of_files_is_asked_first() -> None:
    day, days = date(2026, 3, 2), Period(date(2025, 12, 15), None)
    name = "Quyết định 1/2025/QĐ-UBND"
    act = Instrument(
        id="own",
        name=name,
        title_vi="Mẫu",
        title_en="Sample",
        in_force=days,
        verification=Verification.OFFICIAL,
    )
    laid_down = Provision(
        id="own.sets",
        citation=Citation(name, 1),
        in_force=days,
        value=DossierSets(sets=2),
        verification=Verification.OFFICIAL,
    )
    province = Rulebook(key="own", read=days, instruments=[act], provisions=[laid_down])
    here = Layers(national=national(), province=province).procedure(day).dossier(CERTIFICATE, "commune")
    assert here.sets == 2
    assert "own.sets" in here.grounds.provisions
    assert not any(FILES in note.text("vi") for note in here.grounds.notes)
    assert national().on(day).procedure.dossier(CERTIFICATE, "commune").sets is None
