from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from emulation.core import Truth
from emulation.errors import EmulationError, InvalidValueError, UnknownKeyError
from emulation.i18n import LANGUAGES, Language, Message, say_error
from emulation.law import (
    AwardForm,
    Citation,
    DecidingBar,
    DecidingPower,
    Instrument,
    LaunchElement,
    LaunchPower,
    LaunchRequirement,
    LaunchScope,
    Matter,
    NoProvisionError,
    OfficeKind,
    Provision,
    ProvisionSet,
    Unread,
    Verification,
)
from emulation.periods import Period
from emulation.procedure import DossierSets
from emulation.rulebooks import Rulebook, RulesOfDay
from emulation.rulebooks.vietnam import READ, national

CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
DAY = date(2021, 9, 10)
ACT = Instrument(
    id="T-1",
    name="Luật 1/2020/QH14",
    title_vi="Luật mẫu",
    title_en="Sample law",
    in_force=Period(date(2020, 1, 1), date(2022, 12, 31)),
    verification=Verification.OFFICIAL,
)


def provision(id: str, value: object, **more: object) -> Provision[Any]:
    fields: dict[str, Any] = {
        "id": id,
        "citation": ACT.cite(1),
        "in_force": ACT.in_force,
        "value": value,
        "verification": Verification.OFFICIAL,
    }
    return Provision(**(fields | more))


def book(*provisions: Provision[Any], **more: object) -> Rulebook:
    fields: dict[str, Any] = {
        "key": "sample",
        "read": Period(date(2020, 1, 1), date(2022, 12, 31)),
        "instruments": [ACT],
        "provisions": provisions,
    }
    return Rulebook(**(fields | more))


def test_provisions_are_found_by_their_type() -> None:
    time = provision("M-1", LaunchRequirement(LaunchElement.TIME))
    power = provision("M-2", LaunchPower(kinds={CHAIR}, scope=LaunchScope.LOCALITY))
    rules = book(time, power)
    assert rules.about(LaunchRequirement) == ProvisionSet(Matter.LAUNCH_CONTENTS, (time,))
    assert rules.about(LaunchPower).provisions == (power,)
    assert rules.about(DecidingPower).provisions == ()
    assert rules.on(DAY).about(LaunchRequirement) == (time,)
    assert rules.on(date(2023, 1, 1)).about(LaunchRequirement) == ()


def test_instruments_are_found_in_either_language() -> None:
    assert book().instrument("Law 1/2020/QH14") is ACT
    with pytest.raises(UnknownKeyError) as caught:
        book().instrument("Luật 1/2020/QH15")
    assert caught.value.params["near"] == (ACT.name,)
    assert "sample" in say_error(caught.value, "vi")


def test_two_instruments_of_one_name() -> None:
    with pytest.raises(InvalidValueError) as caught:
        book(instruments=[ACT, attrs.evolve(ACT, id="T-2")])
    assert caught.value.code == "rulebooks.double_instrument"
    assert caught.value.params["name"] == ACT.name


def test_two_provisions_of_one_id() -> None:
    one = provision("M-1", LaunchRequirement(LaunchElement.TIME))
    other = provision("M-1", LaunchRequirement(LaunchElement.PLAN))
    with pytest.raises(InvalidValueError) as caught:
        book(one, other)
    assert caught.value.code == "law.double_provision"


@pytest.mark.parametrize("place", ["citation", "also"])
def test_every_cited_instrument_is_in_the_book(place: str) -> None:
    stranger = Citation("Luật 2/2020/QH14", 1)
    more = {"citation": stranger} if place == "citation" else {"also": (stranger,)}
    with pytest.raises(UnknownKeyError):
        book(provision("M-1", LaunchRequirement(LaunchElement.TIME), **more))


@pytest.mark.parametrize(
    "in_force",
    [
        Period(date(2019, 12, 31), date(2022, 12, 31)),
        Period(date(2020, 1, 1), date(2023, 1, 1)),
        Period(None, date(2022, 1, 1)),
        Period(date(2021, 1, 1), None),
    ],
)
def test_a_provision_does_not_outlive_its_instrument(in_force: Period) -> None:
    with pytest.raises(InvalidValueError) as caught:
        book(provision("M-1", LaunchRequirement(LaunchElement.TIME), in_force=in_force))
    assert caught.value.code == "rulebooks.outside_instrument"
    assert "Luật 1/2020/QH14" in say_error(caught.value, "vi")


def test_contents_of_a_launch_are_never_an_empty_answer() -> None:
    time = provision("M-1", LaunchRequirement(LaunchElement.TIME))
    assert book(time).launch_requirements(DAY) == (time,)
    for rules, day in ((book(), DAY), (book(time), date(2019, 12, 31)), (book(time), date(2023, 1, 1))):
        with pytest.raises(NoProvisionError) as caught:
            rules.launch_requirements(day)
        assert caught.value.code == "rulebooks.launch_contents_not_read"
        assert "1/1/2020" in say_error(caught.value, "vi")


def test_a_power_to_launch_at_one_level_is_none_at_another() -> None:
    rules = book(provision("M-1", LaunchPower(kinds={CHAIR}, scope=LaunchScope.LOCALITY, levels={"commune"})))
    assert rules.may_launch("commune", CHAIR, DAY).truth is Truth.YES
    refused = rules.may_launch("central", CHAIR, DAY)
    assert refused.truth is Truth.NO
    assert refused.provisions == ("M-1",)
    assert "trung ương" in refused.text("vi")
    assert rules.may_launch("commune", OfficeKind.OTHER, DAY).truth is Truth.UNKNOWN


def test_silence_means_no_only_where_the_whole_list_was_read() -> None:
    whole = DecidingPower(forms={AwardForm.ADVANCED_WORKER}, kinds={CHAIR}, levels={"commune"})
    above = DecidingPower(forms={AwardForm.PROVINCIAL_DIPLOMA}, kinds={CHAIR}, levels={"province"})
    part = attrs.evolve(whole, is_whole_list=False)
    known = AwardForm.PROVINCIAL_DIPLOMA
    listed = book(provision("A-1", whole), provision("A-2", above))
    assert listed.may_decide(known, "commune", CHAIR, DAY).truth is Truth.NO
    # Of a form that no list names anywhere, a list's silence says nothing.
    silent = listed.may_decide(AwardForm.ORDER, "commune", CHAIR, DAY)
    assert (silent.truth, silent.reason.key) == (Truth.UNKNOWN, "law.ruling.form_not_read")
    partly = book(provision("A-1", part), provision("A-2", above))
    unlisted = partly.may_decide(known, "commune", CHAIR, DAY)
    assert (unlisted.truth, unlisted.reason.key) == (Truth.UNKNOWN, "law.ruling.office_not_listed")


def test_a_bar_goes_before_a_grant() -> None:
    grant = provision("A-1", DecidingPower(forms={AwardForm.ORDER}))
    bar = provision("A-2", DecidingBar(forms={AwardForm.ORDER}, kinds={CHAIR}))
    ruling = book(grant, bar).may_decide(AwardForm.ORDER, "commune", CHAIR, DAY)
    assert (ruling.truth, ruling.provisions) == (Truth.NO, ("A-2",))
    assert book(grant).may_decide(AwardForm.ORDER, "commune", CHAIR, DAY).truth is Truth.YES


def test_several_grants_are_all_named_and_as_good_as_the_worst() -> None:
    power = DecidingPower(forms={AwardForm.PRAISE})
    ruling = book(
        provision("A-1", power),
        provision("A-2", power, verification=Verification.WEAK, citation=ACT.cite(2), note=Message("x.y")),
    ).may_decide(AwardForm.PRAISE, "commune", CHAIR, DAY)
    assert ruling.provisions == ("A-1", "A-2")
    assert ruling.citations == (ACT.cite(1), ACT.cite(2))
    assert ruling.verification is Verification.WEAK
    assert ruling.notes == (Message("x.y"),)


def test_what_was_not_read_goes_before_every_grant() -> None:
    gap = Unread(
        id="A-05",
        matter=Matter.DECIDING_POWER,
        in_force=Period(date(2021, 1, 1), None),
        note=Message("rulebooks.note.province_not_read"),
    )
    rules = book(
        provision("A-1", DecidingPower(forms={AwardForm.PRAISE})),
        provision("M-1", LaunchPower(kinds={CHAIR}, scope=LaunchScope.LOCALITY)),
        unread=[gap],
    )
    ruling = rules.may_decide(AwardForm.PRAISE, "commune", CHAIR, DAY)
    assert (ruling.truth, ruling.provisions) == (Truth.UNKNOWN, ("A-05",))
    assert ruling.notes == (gap.note,)
    assert rules.may_decide(AwardForm.PRAISE, "commune", CHAIR, date(2020, 12, 31)).truth is Truth.YES
    assert rules.may_launch("commune", CHAIR, DAY).truth is Truth.YES


def test_an_unknown_level_is_a_fault_of_the_asker() -> None:
    with pytest.raises(UnknownKeyError):
        book().may_launch("comune", CHAIR, DAY)
    with pytest.raises(UnknownKeyError):
        book().may_decide(AwardForm.ORDER, "", CHAIR, DAY)


def test_the_law_of_one_day() -> None:
    rules = national().on(DAY)
    assert rules.is_read
    assert {"T-01", "T-02", "T-03", "T-04", "T-05"} <= {each.id for each in rules.instruments}
    assert all(each.is_in_force(DAY) for each in rules.instruments)
    assert rules.may_launch("commune", CHAIR) == national().may_launch("commune", CHAIR, DAY)
    form = AwardForm.ADVANCED_WORKER
    assert rules.may_decide(form, "commune", CHAIR) == national().may_decide(form, "commune", CHAIR, DAY)
    assert rules.launch_requirements() == national().launch_requirements(DAY)
    assert national().on(date(2027, 2, 28)).is_read
    assert not national().on(date(2027, 3, 1)).is_read
    with pytest.raises(InvalidValueError):
        RulesOfDay(national(), datetime(2021, 9, 10, 9, 0))


def test_the_national_book_is_made_once_and_says_what_was_read() -> None:
    assert national() is national()
    assert READ == national().read == Period(date(2017, 10, 1), date(2027, 2, 28))


def test_rows_are_kept_as_ids() -> None:
    rows = {each.row for each in national().provisions}
    assert rows >= {"M-12", "M-16", "L22-17", "A-01", "A-07", "A-10", "A-11", "T-16"}
    for row in {*rows, *(each.id.partition(".")[0] for each in national().unread)}:
        assert re.fullmatch(r"[A-Z]-[0-9]{2}|L[0-9]{2}-[0-9]+", row), row


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_note_has_words(language: Language) -> None:
    notes = [each.note for each in (*national().provisions, *national().unread) if each.note]
    assert notes
    assert all(note.text(language) for note in notes)


@pytest.mark.parametrize(
    "change", [{"key": ""}, {"read": None}, {"instruments": ["Luật"]}, {"provisions": [1]}, {"unread": [1]}]
)
def test_refusals(change: dict[str, Any]) -> None:
    with pytest.raises(EmulationError):
        book(**change)


def local_act(province: str | None) -> Instrument:
    return Instrument(
        id=f"T-{len(province or '')}",
        name="Quyết định 9/2025/QĐ-UBND",
        title_vi="Mẫu",
        title_en="Sample",
        in_force=Period(date(2025, 1, 1), None),
        verification=Verification.OFFICIAL,
        issuer=province,
    )


def said_by(act: Instrument, id: str, sets: int) -> Provision[DossierSets]:
    return Provision(
        id=id,
        citation=act.cite(3, 1),
        in_force=act.in_force,
        value=DossierSets(sets=sets),
        verification=act.verification,
    )


def test_decisions_of_two_provinces_with_one_number_share_a_book() -> None:
    one, other = local_act("UBND tỉnh Mẫu"), local_act("UBND tỉnh Khác")
    book = Rulebook(
        key="two",
        read=one.in_force,
        instruments=[one, other],
        provisions=[said_by(one, "own.1", 1), said_by(other, "own.2", 2)],
    )
    name = one.name
    assert [str(each.citation) for each in book.provisions] == [
        f"khoản 1 Điều 3 {name} của UBND tỉnh Mẫu",
        f"khoản 1 Điều 3 {name} của UBND tỉnh Khác",
    ]
    assert book.instrument(name, "UBND tỉnh Khác") is other
    assert (one.text("vi"), one.text("en")) == (
        "Quyết định 9/2025/QĐ-UBND của UBND tỉnh Mẫu",
        "Decision 9/2025/QĐ-UBND of UBND tỉnh Mẫu",
    )
    with pytest.raises(InvalidValueError, match="name the issuer") as caught:
        book.instrument(name)
    assert caught.value.params["issuers"] == ("UBND tỉnh Mẫu", "UBND tỉnh Khác")
    with pytest.raises(UnknownKeyError):
        book.instrument(name, "UBND tỉnh Nào")
    with pytest.raises(InvalidValueError, match="two instruments bear the name"):
        Rulebook(key="two", read=one.in_force, instruments=[one, one], provisions=[])
    alone = Rulebook(key="one", read=one.in_force, instruments=[one], provisions=[])
    assert alone.instrument("Decision 9/2025/QĐ-UBND") is one
    # One without an issuer is found by its name alone, beside one with.
    bare = local_act(None)
    assert (
        Rulebook(key="both", read=one.in_force, instruments=[one, bare], provisions=[]).instrument(name)
        is bare
    )
