"""Events of every case in the canonical form, put together by hand (ghi sự kiện thành văn bản).

An encoder first makes plain data of a value and then text of the data; nearly all entries of a trail are events of a few classes whose
fields were checked when they were made, so here each field is written where it belongs, the keys in order. A property test says that both
ways write the same. Whatever these functions do not know, they leave to the encoder: they give ``None`` and guess nothing.

Pieces are joined, not formatted: a text of a class of its own, such as a member of an enum of ids, is written as the text it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from enum import Enum
from json.encoder import encode_basestring as _quoted
from types import NoneType

from emulation.awards import ClaimedAchievement, Nomination
from emulation.codecs.converter import converter
from emulation.codecs.data import to_data
from emulation.parties import Person, Subject
from emulation.workflow import Command, Moved, Opened
from emulation.workflow.trail import canonical_json
from emulation.workflow.trail.canonical import is_plain, is_whole, write_plain

__all__ = ["event_text"]

_MOST = 2**53 - 1
_TRUTHS = frozenset({(bool, bool), (bool, NoneType)})
_moment = datetime.isoformat
_day = date.isoformat


def event_text(event: object, at: str | None = None) -> str:
    """Write an event in the canonical form.

    Args:
        event: A value of a public class.
        at: The moment of its command as text, where the caller has it already.
    """
    text = (
        _moved(event, at) if type(event) is Moved else _opened(event, at) if type(event) is Opened else None
    )
    # Half a character stands in the way of the digest; the slow way says where it is.
    return canonical_json(to_data(event)) if text is None or not is_whole(text) else text


def _moved(event: Moved, at: str | None) -> str | None:
    command = _command(event.command, at)
    # What an event was made of by its own name was not checked.
    if command is None or not type(event.definition) is type(event.source) is type(event.target) is str:
        return None
    if type(event.sequence) is not int or event.sequence > _MOST:
        return None
    return "".join(
        (
            '{"command":',
            command,
            ',"definition":',
            _quoted(event.definition),
            ',"effect":"',
            event.effect.value,
            f'","sequence":{event.sequence},"source":',
            _quoted(event.source),
            ',"target":',
            _quoted(event.target),
            "}",
        )
    )


def _opened(event: Opened, at: str | None) -> str | None:
    command, nomination = _command(event.command, at), _nomination(event.nomination)
    definition = event.definition
    if command is None or nomination is None or not type(event.case) is type(event.state) is str:
        return None
    if type(event.sequence) is not int or event.sequence > _MOST:
        return None
    return "".join(
        (
            '{"case":',
            _quoted(event.case),
            ',"command":',
            command,
            ',"definition":{"digest":"',
            definition.digest,
            '","key":"',
            definition.key,
            f'","version":{definition.version}}},"nomination":',
            nomination,
            f',"sequence":{event.sequence},"state":',
            _quoted(event.state),
            "}",
        )
    )


def _command(command: Command, at: str | None) -> str | None:
    """Write a command that brings no values of other rooms."""
    if command.form is not None or command.level is not None:
        return None
    if command.document is not None or command.nomination is not None:
        return None
    version = command.expected_version
    if version is not None and version > _MOST:
        return None
    parts = [
        '{"act":"',
        command.act,
        '","actor":"',
        command.actor,
        '","at":"',
        at or _moment(command.at),
        '"',
    ]
    if version is not None:
        parts.append(f',"expected_version":{version}')
    _add_key(parts, "on_behalf_of", command.on_behalf_of)
    if command.papers:
        parts += (',"papers":', _words(command.papers))
    if command.reason is not None:
        parts += (',"reason":', _quoted(command.reason))
    parts.append("}")
    return "".join(parts)


def _nomination(nomination: Nomination) -> str | None:
    subject = _subject(nomination.subject)
    if subject is None:
        return None
    parts = ['{"achievement":', _achievement(nomination.achievement), ',"campaign":"', nomination.campaign]
    parts += ('","form":"', nomination.form.value, '","id":"', nomination.id, '"')
    _add_key(parts, "proposer", nomination.proposer)
    _add_key(parts, "provision", nomination.provision)
    parts += (',"purpose":"', nomination.purpose.value, '","subject":', subject, "}")
    return "".join(parts)


def _achievement(achievement: ClaimedAchievement) -> str:
    period = achievement.period
    return "".join(
        (
            '{"id":"',
            achievement.id,
            '","period":{"end":',
            "null" if period.end is None else f'"{_day(period.end)}"',
            ',"start":',
            "null" if period.start is None else f'"{_day(period.start)}"',
            '},"text":',
            _quoted(achievement.text),
            "}",
        )
    )


def _subject(subject: Subject) -> str | None:
    """Write who is put forward: a person by hand, collectives and households, who are rarer, with the encoder."""
    # Whether somebody is a foreigner or has died is not checked when a person is made.
    if type(subject) is Person and (type(subject.deceased), type(subject.foreign)) in _TRUTHS:
        return _person(subject)
    data = converter().unstructure(subject, Subject)
    return write_plain(data) if is_plain(data) else None


def _person(subject: Person) -> str:
    parts = ["{"]
    if subject.blocs is not None:
        parts += ('"blocs":', _values(subject.blocs), ",")
    if subject.categories is not None:
        parts += ('"categories":', _values(subject.categories), ",")
    if subject.deceased:
        parts.append('"deceased":true,')
    if subject.foreign is not None:
        parts.append('"foreign":true,' if subject.foreign else '"foreign":false,')
    parts += ('"id":"', subject.id, '"')
    if subject.memberships is not None:
        parts += (',"memberships":', _words(subject.memberships))
    parts += (',"name":', _quoted(subject.name))
    _add_key(parts, "residence", subject.residence)
    if subject.sectors is not None:
        parts += (',"sectors":', _values(subject.sectors))
    parts.append(',"type":"person"')
    _add_key(parts, "works_at", subject.works_at)
    parts.append("}")
    return "".join(parts)


def _add_key(parts: list[str], name: str, value: str | None) -> None:
    if value is not None:
        parts += (',"', name, '":"', value, '"')


def _values(values: Iterable[Enum]) -> str:
    return _words([each.value for each in values])


def _words(words: Collection[str]) -> str:
    """Write a set: its words in their order."""
    return f"[{','.join(map(_quoted, sorted(words)))}]" if words else "[]"
