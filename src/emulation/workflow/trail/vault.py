"""Personal data beside the trail: the trail holds commitments, a vault the texts (kho dữ liệu cá nhân).

A commitment is the digest of a text together with a salt that nobody can guess. It binds: another text does not fit
it. And it hides: when text and salt are taken out of the vault, what stays in the trail tells nothing, however few
the possible texts are. The trail verifies as before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, cast

import attrs

from emulation.core.fields import one_of_types, to_text, to_tuple
from emulation.errors import InvalidValueError, PathPart
from emulation.workflow.trail.canonical import canonical_json, text_digest
from emulation.workflow.trail.entries import RecordedEvent, Sealed, is_digest

__all__ = ["Vault", "VaultItem", "commitment_of", "seal", "seal_fields", "unseal_fields"]

_SALT = re.compile(r"[0-9a-f]{32,128}")
_TAG = "emulation.sealed"


def _is_salt(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, str) or _SALT.fullmatch(value) is None:
        raise InvalidValueError(
            "trail.not_a_salt",
            "a salt of 32 to 128 small hexadecimal letters is expected; make one with secrets.token_hex(16) "
            "for each text",
            path=(attribute.name,),
        )


def commitment_of(text: str, salt: str) -> str:
    """Give the commitment of a text: SHA-256 over the canonical JSON of a tag, the salt and the text.

    >>> commitment_of("Nguyễn Thị Mẫu", "00" * 16)[:12]
    '5c606dc747e6'
    """
    return text_digest(canonical_json([_TAG, salt, text]))


@attrs.frozen
class VaultItem:
    """A text with its salt (dữ liệu trong kho).

    Args:
        text: The text.
        salt: At least 128 bits that nobody can guess, in hexadecimal; never used twice.
        commitment: What stands in the trail.

    Raises:
        InvalidValueError: Text and salt do not make the commitment.
    """

    text: str = attrs.field(converter=to_text)
    salt: str = attrs.field(validator=_is_salt, repr=False)
    commitment: str = attrs.field(validator=is_digest)

    def __attrs_post_init__(self) -> None:
        if commitment_of(self.text, self.salt) != self.commitment:
            raise InvalidValueError(
                "trail.other_commitment",
                "text and salt do not make the commitment {found}; the text was changed",
                path=("commitment",),
                found=self.commitment[:12],
            )

    @property
    def sealed(self) -> Sealed:
        """What stands in the trail in its place."""
        return Sealed(self.commitment)


def seal(text: str, salt: str) -> VaultItem:
    """Make the item of a text; its :attr:`~VaultItem.sealed` goes into the trail.

    Args:
        text: The text.
        salt: Such as ``secrets.token_hex(16)`` gives; this library makes none, since it knows no chance.

    >>> seal("Nguyễn Thị Mẫu", "00" * 16).sealed.commitment[:12]
    '5c606dc747e6'

    Raises:
        InvalidValueError: A salt that is too short or no hexadecimal text.
    """
    clean = to_text(text)
    return VaultItem(clean, salt, commitment_of(clean, salt))


@attrs.frozen
class Vault:
    """The texts that trails hold commitments of (kho dữ liệu cá nhân).

    Args:
        items: The texts; no salt and no commitment twice.

    Raises:
        InvalidValueError: A salt that was used for two texts.
    """

    items: tuple[VaultItem, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(VaultItem)
    )

    def __attrs_post_init__(self) -> None:
        if len({item.salt for item in self.items}) != len(self.items):
            raise InvalidValueError(
                "trail.salt_twice",
                "a salt is used twice in the vault; make a new one for each text",
                path=("items",),
            )

    def add(self, *items: VaultItem) -> Vault:
        """Give a vault with more texts."""
        return Vault((*self.items, *items))

    def without(self, *sealed: Sealed) -> Vault:
        """Give a vault from which texts are removed for good; the trail verifies as before."""
        gone = {each.commitment for each in sealed}
        return Vault(tuple(item for item in self.items if item.commitment not in gone))

    def open(self, sealed: Sealed) -> str | None:
        """Give the text; ``None`` when it was removed, or never was here."""
        return next((item.text for item in self.items if item.commitment == sealed.commitment), None)


def seal_fields(
    event: RecordedEvent, paths: Sequence[Sequence[PathPart]], salts: Iterable[str]
) -> tuple[RecordedEvent, tuple[VaultItem, ...]]:
    """Take texts out of an event before it goes into a trail.

    Args:
        event: The event as it was written down.
        paths: Where the texts stand in its data, such as ``("nomination", "subject", "name")``.
        salts: A salt for each path.

    Returns:
        The event with a commitment in the place of each text, and the items for the vault.

    Raises:
        InvalidValueError: A path that leads to no text, or fewer salts than paths.
    """
    data = json.loads(event.data)
    items: list[VaultItem] = []
    supply = iter(salts)
    for path in paths:
        holder, key = _place(data, path)
        salt = next(supply, None)
        if salt is None:
            raise _nothing(path)
        items.append(seal(holder[key], salt))
        holder[key] = {"sealed": items[-1].commitment}
    return attrs.evolve(event, data=canonical_json(data)), tuple(items)


def unseal_fields(event: RecordedEvent, vault: Vault, *, removed: str) -> RecordedEvent:
    """Put the texts of a vault back into an event that is to be read.

    Args:
        event: The event as the trail holds it.
        vault: The texts.
        removed: What stands in the place of a text that is not in the vault any more.
    """
    texts = {item.commitment: item.text for item in vault.items}
    return attrs.evolve(event, data=canonical_json(_unsealed(json.loads(event.data), texts, removed)))


def _unsealed(data: object, texts: dict[str, str], removed: str) -> object:
    if isinstance(data, dict):
        fields = cast("dict[str, object]", data)
        commitment = fields.get("sealed")
        if len(fields) == 1 and isinstance(commitment, str):
            return texts.get(commitment, removed)
        return {key: _unsealed(value, texts, removed) for key, value in fields.items()}
    if isinstance(data, list):
        return [_unsealed(each, texts, removed) for each in cast("list[object]", data)]
    return data


# Any: a list or an object, and a position or a key of it.
def _place(data: object, path: Sequence[PathPart]) -> tuple[Any, Any]:
    holder: Any = data
    try:
        for part in path[:-1]:
            holder = holder[part]
        found = holder[path[-1]]
    except (LookupError, TypeError):
        found = None
    if not isinstance(found, str):
        raise _nothing(path)
    return holder, path[-1]


def _nothing(path: Sequence[PathPart]) -> InvalidValueError:
    return InvalidValueError(
        "trail.nothing_to_seal", "there is no text here to be sealed, or no salt for it", path=tuple(path)
    )
