"""A list that grows without being copied (danh sách bền).

A tree of tuples with 32 branches, and a tail of at most 32 items that have not gone into it yet. To add an item
copies the tail and, every 32nd time, the few nodes on the way to its place: the ten-thousandth costs what the tenth
costs. Lists that share their beginning share the tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

__all__ = ["Chunks"]

T = TypeVar("T")

_BITS = 5
_WIDTH = 1 << _BITS
_LAST = _WIDTH - 1
# Any: a node holds nodes, and at the lowest level items.
_Node = tuple[Any, ...]


class Chunks(Generic[T]):
    """A list to whose end items are added, each time giving a new list (danh sách bền).

    >>> three = Chunks().add("a").add("b").add("c")
    >>> len(three), three[1], list(three.since(1))
    (3, 'b', ['b', 'c'])
    """

    __slots__ = ("_root", "_shift", "_size", "_tail")

    def __init__(self, size: int = 0, shift: int = _BITS, root: _Node = (), tail: tuple[T, ...] = ()) -> None:
        self._size = size
        self._shift = shift
        self._root = root
        self._tail = tail

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[T]:
        return self.since(0)

    def __getitem__(self, index: int) -> T:
        return self._leaf(index)[index & _LAST]

    def add(self, item: T) -> Chunks[T]:
        """Give a list with one more item at its end; this one stays as it was."""
        tail = self._tail
        if len(tail) < _WIDTH:
            return Chunks(self._size + 1, self._shift, self._root, (*tail, item))
        root, shift = self._root, self._shift
        in_tree = self._size - _WIDTH
        if in_tree == 1 << (shift + _BITS):  # the tree is full: one more level
            root, shift = (root, _path(shift, tail)), shift + _BITS
        else:
            root = _grown(root, shift, in_tree, tail)
        return Chunks(self._size + 1, shift, root, (item,))

    def since(self, index: int) -> Iterator[T]:
        """Give the items from a place on, a whole leaf at a time."""
        while index < self._size:
            yield from self._leaf(index)[index & _LAST :]
            index = (index | _LAST) + 1

    def _leaf(self, index: int) -> tuple[T, ...]:
        if not 0 <= index < self._size:
            raise IndexError(index)
        if index >= self._size - len(self._tail):
            return self._tail
        node, shift = self._root, self._shift
        while shift:
            node = node[(index >> shift) & _LAST]
            shift -= _BITS
        return node


def _path(shift: int, leaf: _Node) -> _Node:
    """Give a branch of that height with nothing but the leaf in it."""
    node = leaf
    for _ in range(shift // _BITS):
        node = (node,)
    return node


def _grown(node: _Node, shift: int, index: int, leaf: _Node) -> _Node:
    if shift == _BITS:
        return (*node, leaf)
    place = (index >> shift) & _LAST
    if place == len(node):
        return (*node, _path(shift - _BITS, leaf))
    return (*node[:place], _grown(node[place], shift - _BITS, index, leaf))
