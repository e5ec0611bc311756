from __future__ import annotations

import unicodedata
from datetime import date
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from emulation.errors import EmulationError, LevelAbolishedError, NotationError
from emulation.parties import (
    DocumentNumber,
    Level,
    Recipients,
    Signature,
    Territory,
    level_above,
    levels_on,
    parse_number,
    require_level,
)
from emulation.testing.parties import document_numbers, recipients, signatures, territories


@given(document_numbers())
def test_a_number_reads_back(number: DocumentNumber) -> None:
    assert parse_number(str(number)) == number


@given(document_numbers(), st.sampled_from(["Số: {}", "  số {} ", "{}\n", "Số :{}"]))
def test_a_number_is_read_through_the_slips_of_paper(number: DocumentNumber, frame: str) -> None:
    spaced = str(number).replace("/", " / ").replace("-", "-\n")
    assert parse_number(unicodedata.normalize("NFD", frame.format(spaced))) == number


_hostile = st.text() | st.text(alphabet="0123456789/-–. …_SốKHUBND\n\x00\u202e", max_size=200)


@given(_hostile)
@example("9" * 5000)
@example("1/" + "A-" * 3000)
@example("０/KH-UBND")
@example("00/KH-UBND")
@example("١٠/KH-UBND")
def test_hostile_numbers_end_in_a_number_or_a_notation_error(text: str) -> None:
    try:
        number = parse_number(text)
    except NotationError as error:
        assert {"text", "position", "expected"} <= set(error.params)
    else:
        assert parse_number(str(number)) == number


@given(recipients())
def test_recipients_read_back(listed: Recipients) -> None:
    assert Recipients.parse(str(listed)) == listed


@given(signatures())
def test_signatures_read_back(block: Signature) -> None:
    assert Signature.parse(str(block)) == block


@given(_hostile)
def test_hostile_blocks_end_in_a_value_or_an_error_of_ours(text: str) -> None:
    for reader in (Recipients.parse, Signature.parse):
        try:
            reader(text)
        except EmulationError as error:
            assert str(error)


@given(territories())
def test_a_tree_knows_its_paths(tree: Territory) -> None:
    walked = list(tree.walk())
    assert walked[0] is tree
    assert len({each.id for each in walked}) == len(walked)
    for each in walked:
        path = tree.path_to(each.id)
        assert path[0] is tree
        assert path[-1] is each
        assert all(below in above.parts for above, below in pairwise(path))
        assert {other.id for other in walked if tree.contains(each.id, other.id)} == {
            other.id for other in each.walk()
        }
    assert set(tree.leaves) == {each for each in walked if not each.parts}


@given(st.dates(), st.sampled_from(Level))
def test_levels_and_days_agree(day: date, level: Level) -> None:
    exists = level in levels_on(day)
    assert exists == (level is not Level.DISTRICT or day < date(2025, 7, 1))
    try:
        assert require_level(level, day) is level
        above = level_above(level, day)
    except LevelAbolishedError:
        assert not exists
    else:
        assert exists
        assert (above is None) == (level is Level.CENTRAL)
        assert above is None or above.is_above(level)
