"""A list that grows without being copied: every place of it, at every height of its tree."""

from __future__ import annotations

import pytest

from emulation.workflow.trail.chunks import Chunks


def grown(count: int) -> Chunks[int]:
    made = Chunks[int]()
    for number in range(count):
        made = made.add(number)
    return made


# 32 * 32 items fill a tree of one level, 32 more the tail: the next needs a level more, and the one after 64 a new branch beside it.
@pytest.mark.parametrize("count", [0, 1, 32, 33, 64, 65, 1_056, 1_057, 1_089, 1_121, 2_081, 2_113])
def test_it_holds_what_was_added_in_its_order(count: int) -> None:
    made = grown(count)
    assert len(made) == count
    assert list(made) == [made[place] for place in range(count)] == list(range(count))
    assert list(made.since(count // 2)) == list(range(count // 2, count))


@pytest.mark.parametrize("count", [0, 5, 40])
def test_there_is_nothing_before_its_beginning_and_past_its_end(count: int) -> None:
    made = grown(count)
    for place in (-1, count):
        with pytest.raises(IndexError):
            made[place]


def test_a_longer_one_leaves_the_shorter_as_it_was() -> None:
    short = grown(1_056)
    assert len(short.add(7)) == 1_057
    assert list(short) == list(range(1_056))
