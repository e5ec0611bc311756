"""Definitions as data: built, adapted, refused, checked, compared, drawn."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from emulation.awards import AwardPurpose
from emulation.campaigns import DutyVerb, Severity
from emulation.errors import EmulationError, InvalidValueError, UnknownKeyError
from emulation.i18n import LANGUAGES, Language, say_error
from emulation.samples import dai_mach_2021
from emulation.testing.workflow import minimal_setting
from emulation.workflow import (
    AuthorityOf,
    CampaignAt,
    CampaignMoment,
    CouncilAgreed,
    Deadline,
    Definition,
    DefinitionBuilder,
    DefinitionPart,
    DossierComplete,
    Effect,
    HasAuthority,
    LevelAbove,
    MustGive,
    RewardedOnce,
    SeparateHands,
    StateKind,
    Wanted,
    campaign_award,
    check_definition,
    compare_definitions,
    comparison_table,
    simplified_award,
    to_mermaid,
    to_svg,
)
from emulation.workflow.checks import DEFINITION_FINDINGS

SHIPPED = (campaign_award(), simplified_award())


def small() -> DefinitionBuilder:
    """A sound little procedure: new, asked, done."""
    return (
        DefinitionBuilder("small", 1, vi="Nhỏ", en="Small")
        .state("new", vi="mới", en="new", awaits=["clerk"], deadline=Deadline(5))
        .state("asked", vi="đã hỏi", en="asked", awaits=["chair"], deadline=Deadline(5))
        .state("done", vi="xong", en="done", kind=StateKind.FINAL)
        .role("clerk", vi="văn phòng", en="clerk", actors=["office"])
        .role("chair", vi="chủ tịch", en="chair", actors=["chair"])
        .act("ask", vi="hỏi", en="ask")
        .act("end", vi="kết thúc", en="end")
        .allow("ask", "new", to="asked", by=["clerk"])
        .allow("end", "asked", to="done", by=["chair"])
    )


def codes(definition: Definition) -> list[str]:
    return [each.code for each in definition.check()]


def test_a_sound_definition_has_no_findings() -> None:
    assert codes(small().build()) == []


@pytest.mark.parametrize("definition", SHIPPED, ids=lambda each: each.name)
def test_the_shipped_ones_are_sound_under_the_founding_plan(definition: Definition) -> None:
    findings = check_definition(definition, dai_mach_2021())
    assert [each.text("en") for each in findings if each.severity is not Severity.NOTICE] == []
    assert check_definition(definition, minimal_setting().campaign) == definition.check()


# ---- findings: one that has it; the sound one above just does not ----

APART = [SeparateHands(), RewardedOnce(), HasAuthority()]
SEASON = [CampaignAt(CampaignMoment.ENDED), CampaignAt(CampaignMoment.REVIEWED)]
FAULTS = {
    "WD101": lambda: small().state("lost", vi="lạc", en="lost", kind=StateKind.FINAL),
    "WD102": lambda: (
        small()
        .state("pit", vi="hố", en="pit", awaits=["chair"], deadline=Deadline(1))
        .allow("ask", "asked", to="pit", by=["chair"])
        .allow("end", "pit", by=["chair"])
    ),
    "WD103": lambda: (
        small()
        .state("left", vi="trái", en="left", awaits=["chair"], deadline=Deadline(1))
        .state("right", vi="phải", en="right", awaits=["chair"], deadline=Deadline(1))
        .allow("ask", "asked", to="left", by=["chair"])
        .allow("end", "left", to="right", by=["chair"])
        .allow("end", "right", to="left", by=["chair"])
    ),
    "WD104": lambda: (
        small()
        .state("done", vi="xong", en="done", awaits=["chair"], deadline=Deadline(1))
        .allow("ask", "done", to="new", by=["chair"])
    ),
    "WD105": lambda: small().act("dance", vi="múa", en="dance"),
    "WD106": lambda: small().role("guest", vi="khách", en="guest", actors=["guest"]),
    "WD201": lambda: small().allow("end", "asked", to="new", by=["clerk"]),
    "WD301": lambda: small().allow("ask", "asked", to="new", by=[]),
    "WD303": lambda: small().state("asked", vi="đã hỏi", en="asked", awaits=["clerk"], deadline=Deadline(5)),
    "WD401": lambda: (
        small()
        .forbid("ask")
        .allow("ask", "new", to="asked", by=["clerk"], effect=Effect.PROPOSE)
        .forbid("end")
        .allow("end", "asked", to="done", by=["chair"], guards=[CouncilAgreed()])
    ),
    "WD402": lambda: (
        small()
        .forbid("end")
        .allow(
            "end",
            "asked",
            to="done",
            by=["chair"],
            guards=[SeparateHands(), RewardedOnce(), *SEASON],
            effect=Effect.DECIDE,
        )
    ),
    "WD403": lambda: (
        small()
        .forbid("end")
        .allow("end", "asked", to="done", by=["chair"], guards=[*APART, SEASON[0]], effect=Effect.DECIDE)
    ),
    "WD404": lambda: small().allow("ask", "asked", by=["chair"], effect=Effect.LOWER),
    "WD405": lambda: small().allow("ask", "asked", by=["chair"], effect=Effect.PASS_UP),
    "WD406": lambda: (
        small()
        .forbid("end")
        .allow(
            "end", "asked", to="done", by=["chair"], guards=[HasAuthority(), *SEASON], effect=Effect.DECIDE
        )
    ),
    "WD501": lambda: small().deadline("new", None),
}


@pytest.mark.parametrize("code", FAULTS)
def test_each_fault_is_found_and_said(code: str) -> None:
    findings = FAULTS[code]().build().check()
    # A state with no end in reach is one for every occasion, and one with no way out as well.
    assert {each.code for each in findings} - {code} <= ({"WD103"} if code in {"WD102", "WD104"} else set())
    for each in findings:
        for language in LANGUAGES:
            assert each.code in each.text(language)
            assert "{" not in each.message(language)


def test_every_code_has_a_test_here() -> None:
    assert {each.code for each in DEFINITION_FINDINGS.values()} == {
        *FAULTS,
        *("WD302", "WD502", "WD503"),  # under a plan only
    }


def test_a_role_nobody_in_the_plan_can_have() -> None:
    made = small().role("chair", vi="chủ tịch", en="chair", verbs=[DutyVerb.SUPERVISE]).build()
    assert codes(made) == []
    found = check_definition(made, minimal_setting().campaign)
    assert [each.code for each in found] == ["WD302"]


def test_what_grants_soundly_has_no_finding() -> None:
    for effect, more in ((Effect.DECIDE, []), (Effect.GRANT_ABOVE, [])):
        made = (
            small()
            .forbid("end")
            .allow("end", "asked", to="done", by=["chair"], guards=[*APART, *SEASON, *more], effect=effect)
        )
        assert codes(made.build()) == []
    plain = (
        small()
        .allow("ask", "asked", by=["chair"], effect=Effect.PASS_UP, guards=[LevelAbove()])
        .allow("end", "new", by=["clerk"], effect=Effect.LOWER, guards=[MustGive(Wanted.REASON)])
    )
    assert codes(plain.build()) == []


def test_a_guard_for_some_occasions_is_none_for_the_others() -> None:
    only = [
        HasAuthority(purposes=[AwardPurpose.INTERIM], whose=AuthorityOf.ACTOR),
        SeparateHands(),
        RewardedOnce(),
        *SEASON,
    ]
    made = (
        small()
        .forbid("end")
        .allow("end", "asked", to="done", by=["chair"], guards=only, effect=Effect.DECIDE)
    )
    assert codes(made.build()) == ["WD402"]
    interim = (
        small()
        .forbid("end")
        .allow(
            "end",
            "asked",
            to="done",
            by=["chair"],
            guards=[*APART],
            effect=Effect.DECIDE,
            purposes=[AwardPurpose.INTERIM],
        )
    )
    # The other occasions have no end any more.
    assert set(codes(interim.build())) == {"WD103"}


def test_two_ways_for_two_occasions_are_not_ambiguous() -> None:
    made = small().forbid("end")
    made.allow(
        "end", "asked", to="done", by=["chair"], purposes=[AwardPurpose.FINAL, AwardPurpose.UNEXPECTED]
    )
    made.allow("end", "asked", to="done", by=["clerk"], purposes=[AwardPurpose.INTERIM])
    definition = made.build()
    assert codes(definition) == []
    assert [each.roles for each in definition.find("asked", "end", AwardPurpose.INTERIM)] == [("clerk",)]


# ---- what cannot be built ----


@pytest.mark.parametrize(
    ("build", "code"),
    [
        (lambda: DefinitionBuilder("none", 1, vi="x", en="x").build(), "core.not_a_key"),
        (lambda: small().allow("end", "nowhere", by=["chair"]).build(), "workflow.not_in_definition"),
        (lambda: small().allow("end", "new", to="dnoe", by=["chair"]).build(), "workflow.not_in_definition"),
        (lambda: small().allow("dance", "new", by=["chair"]).build(), "workflow.not_in_definition"),
        (lambda: small().allow("end", "new", by=["guest"]).build(), "workflow.not_in_definition"),
        (
            lambda: small().state("new", vi="m", en="n", awaits=["guest"]).build(),
            "workflow.not_in_definition",
        ),
        (lambda: small().forbid("dance"), "workflow.nothing_to_forbid"),
        (lambda: small().forbid("ask", "asked"), "workflow.nothing_to_forbid"),
        (lambda: small().deadline("nowhere", None), "workflow.unknown_id"),
        (lambda: small().build().state("nwe"), "workflow.unknown_id"),
        (lambda: small().build().act("dance"), "workflow.unknown_id"),
        (lambda: small().build().role("guest"), "workflow.unknown_id"),
        (lambda: Deadline(0), "core.not_positive"),
    ],
)
def test_what_is_refused(build: object, code: str) -> None:
    with pytest.raises(EmulationError) as caught:
        build()  # type: ignore[operator]
    assert caught.value.code == code
    assert say_error(caught.value, "vi")


def test_near_names_help() -> None:
    with pytest.raises(UnknownKeyError, match="'submitted'"):
        campaign_award().state("submited")


def test_an_id_twice_is_refused() -> None:
    whole = small().build()
    with pytest.raises(InvalidValueError, match="stands twice"):
        Definition(
            key="k",
            version=1,
            vi="x",
            en="x",
            initial="new",
            states=[*whole.states, whole.states[0]],
            acts=whole.acts,
            roles=whole.roles,
            transitions=(),
        )


# ---- adapting and comparing ----


def test_an_adapted_definition_differs_where_it_was_changed() -> None:
    before = campaign_award()
    made = (
        DefinitionBuilder.of(before, version=2).deadline("proposed", Deadline(3)).forbid("object", "decided")
    )
    made.act("discover", vi="nêu gương", en="point out").role(
        "speaker", vi="loa", en="loud", actors=["culture"]
    )
    after = made.build()
    changes = compare_definitions(before, after)
    assert [(each.part, each.id) for each in changes] == [
        (DefinitionPart.STATE, "proposed"),
        (DefinitionPart.ACT, "discover"),
        (DefinitionPart.ROLE, "speaker"),
        (DefinitionPart.TRANSITION, "decided/object"),
    ]
    assert changes[-1].after is None
    assert before.digest != after.digest
    assert (before.ref.key, before.ref.version, after.ref.version) == ("campaign-award", 1, 2)
    for language in LANGUAGES:
        assert len(comparison_table(changes, language).rows) == 4


def test_another_beginning_and_another_key() -> None:
    base = small().build()
    other = DefinitionBuilder.of(base, version=1, key="other").build()
    assert (other.key, compare_definitions(base, other)) == ("other", ())
    turned = Definition(
        key="small",
        version=2,
        vi="x",
        en="x",
        initial="asked",
        states=base.states,
        acts=base.acts,
        roles=base.roles,
        transitions=base.transitions,
    )
    (change,) = compare_definitions(base, turned)
    assert (change.part, change.before, change.after) == (DefinitionPart.INITIAL, "new", "asked")


def test_papers_of_a_transition() -> None:
    own = small().allow(
        "ask",
        "asked",
        by=["chair"],
        guards=[DossierComplete(papers=["report"]), DossierComplete(papers=["list"])],
    )
    (asked,) = own.build().find("asked", "ask", AwardPurpose.FINAL)
    assert asked.papers == {"report", "list"}
    # Those of the shipped ones are left to the law of the day.
    assert [each.name for each in SHIPPED if any(step.papers for step in each.transitions)] == []


# ---- diagrams ----


@pytest.mark.parametrize("definition", [*SHIPPED, FAULTS["WD101"]().build()], ids=lambda each: each.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mermaid_diagram_names_every_state_and_way(definition: Definition, language: Language) -> None:
    text = to_mermaid(definition, language)
    for state in definition.states:
        assert f'state "{state.text(language)}" as {state.id.replace("-", "_")}' in text
    arrows = set(re.findall(r"^  (\w+) --> (\w+):", text, re.MULTILINE))
    assert arrows == {
        (each.source.replace("-", "_"), each.target.replace("-", "_")) for each in definition.transitions
    }
    assert text.count("--> [*]") == sum(each.kind is StateKind.FINAL for each in definition.states)


SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("definition", [*SHIPPED, FAULTS["WD101"]().build()], ids=lambda each: each.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_drawing_is_well_formed_and_can_be_read_aloud(definition: Definition, language: Language) -> None:
    root = ET.fromstring(to_svg(definition, language))  # noqa: S314  # our own text
    assert (root.get("role"), root.get("lang")) == ("img", language)
    titles = [each.text or "" for each in root.iter(f"{SVG}title")]
    for state in definition.states:
        assert any(title.startswith(f"{state.text(language)} (") for title in titles)
    assert len(root.findall(f"{SVG}g")) == len(definition.states) + len(
        {(each.source, each.target) for each in definition.transitions}
    )
    boxes = [
        tuple(int(each.get(name, "")) for name in ("x", "y", "width", "height"))
        for each in root.iter(f"{SVG}rect")
        if "box" in each.get("class", "")
    ]
    assert len(boxes) == len(definition.states)
    _, _, across, down = map(int, root.get("viewBox", "").split())
    assert all(x >= 0 and y >= 0 and x + wide <= across and y + high <= down for x, y, wide, high in boxes)
    below = sorted((y, y + high) for _, y, _, high in boxes)
    assert all(bottom < top for (_, bottom), (top, _) in pairwise(below)), "two states stand on one another"


@pytest.mark.parametrize("definition", [*SHIPPED, FAULTS["WD101"]().build()], ids=lambda each: each.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_of_a_drawing_stand_on_others(definition: Definition, language: Language) -> None:
    root = ET.fromstring(to_svg(definition, language))  # noqa: S314  # our own text
    spans: dict[int, list[tuple[float, float]]] = {}
    for each in root.iter(f"{SVG}text"):
        x, y = int(each.get("x", "")), int(each.get("y", ""))
        wide = 6 * len(each.text or "")
        begin = x - {"start": 0, "middle": wide / 2, "end": wide}[each.get("text-anchor", "")]
        spans.setdefault(y, []).append((begin, begin + wide))
    _, _, across, _ = map(int, root.get("viewBox", "").split())
    for line in spans.values():
        line.sort()
        assert all(end <= begin for (_, end), (begin, _) in pairwise(line))
        assert all(begin >= 0 and end <= across for begin, end in line)
    assert all(abs(one - other) >= 15 for one, other in pairwise(sorted(spans))), "two lines of words touch"


def test_words_that_mean_something_to_a_drawing_stay_words() -> None:
    made = small().state("new", vi='<b>"x": & y; z</b>', en="new", awaits=["clerk"]).build()
    root = ET.fromstring(to_svg(made, "vi"))  # noqa: S314  # our own text
    assert '<b>"x": & y; z</b> (đang xử lý)' in [each.text for each in root.iter(f"{SVG}title")]
    assert "state \"<b>'x'  & y, z</b>\" as new" in to_mermaid(made, "vi")
