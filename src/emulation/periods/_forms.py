"""The whole of a written period: "từ … đến …", "trước …", lengths, events, whatever stands around the dates.

This module says what is written where. Which days that makes is settled in :mod:`emulation.periods._settling`.
"""

from __future__ import annotations

import attrs

from emulation.periods._points import Point
from emulation.periods._reading import Notes, read_points, starts_point
from emulation.periods._tokens import Expected, Kind, Reader

__all__ = ["Bound", "Form", "Length", "read_form", "skip_heading"]

_UNITS = ("ngay", "tuan", "thang", "nam")
_LENGTH_DIGITS = 5
_STOPS = ".;,:/"
_HEADING_WORDS = 15


@attrs.frozen
class Length:
    """A length named by the text: "60 ngày đêm", "10 ngày làm việc", "3 tháng"."""

    count: int
    unit: str
    working: bool
    text: str


@attrs.define
class Bound:
    """One end as written: a point, the day of issue, or an event.

    ``excluded`` is set by "trước" and "sau": the named day is out.
    """

    point: Point | None = None
    at_issue: bool = False
    event: str | None = None
    excluded: bool = False


@attrs.define
class Form:
    """Everything a written period says.

    ``single`` is one named span that is start and end at once; ``delayed`` marks "sau N ngày kể từ …".
    """

    start: Bound | None = None
    end: Bound | None = None
    single: Point | None = None
    length: Length | None = None
    delayed: bool = False
    term: bool = False
    unlimited: bool = False
    notes: Notes = attrs.field(factory=Notes)


def skip_heading(reader: Reader) -> None:
    """Move past a heading such as "IV. THỜI GIAN THỰC HIỆN:"."""
    seen_time = False
    for ahead in range(_HEADING_WORDS):
        key = reader.peek_key(ahead)
        if key in {"gian", "han"} and reader.peek_key(ahead - 1 if ahead else 0) == "thoi":
            seen_time = True
        if key == ":" and seen_time:
            reader.at += ahead + 1
            return
        if key is None or (seen_time and reader.peek_kind(ahead) is Kind.NUMBER):
            return


def read_form(reader: Reader) -> Form:
    """Read a whole written period.

    Raises:
        NotationError: It is none, or something is left over.
    """
    form = Form()
    skip_heading(reader)
    reader.signs("(,")
    _ = reader.one_of("thoi gian thuc hien", "thoi gian")
    if reader.words("khong gioi han thoi gian") or reader.words("khong thoi han"):
        form.unlimited = True
    else:
        _read_parts(reader, form)
    reader.signs(".;,)/")
    if reader.peek() is not None and reader.peek_kind() is Kind.SLASH:
        reader.at += 1  # the "./." that ends an official text
        reader.signs(".")
    if reader.peek() is not None:
        reader.fail(Expected.END_OF_TEXT)
    return form


def _read_parts(reader: Reader, form: Form) -> None:
    form.delayed = reader.peek_key() == "sau" and reader.peek_kind(1) is Kind.NUMBER and reader.words("sau")
    _ = reader.one_of("trong vong", "trong thoi gian", "trong")
    form.length = _read_length(reader)
    if form.length is not None:
        reader.signs("(,:")
        _ = reader.one_of("bat dau", "tinh")
    if form.length is None or reader.peek_key() not in {None, ")", ".", ";"}:
        _read_ends(reader, form)
    if form.length is None:
        reader.signs("(,")
        _ = reader.one_of("trong vong", "trong")
        form.length = _read_length(reader)
    if form.delayed and (form.length is None or form.start is None or form.end is not None):
        reader.fail(Expected.LENGTH)


def _read_length(reader: Reader) -> Length | None:
    place = reader.at
    begin = reader.position
    token = reader.number()
    unit = None if token is None else reader.one_of(*_UNITS)
    is_date_or_half = reader.peek_kind() is Kind.NUMBER or reader.peek_key() in {"dau", "cuoi"}
    if token is None or unit is None or (unit == "thang" and is_date_or_half):
        reader.at = place
        return None
    digits = reader.text[token.begin : token.end]
    if len(digits) > _LENGTH_DIGITS or int(digits) == 0:
        reader.fail(Expected.LENGTH, begin)
    working = reader.words("lam viec")
    if not working:
        _ = reader.words("dem")
    last = reader.tokens[reader.at - 1]
    return Length(int(digits), unit, working, reader.text[begin : last.end])


def _read_ends(reader: Reader, form: Form) -> None:
    if reader.words("giai doan"):
        pass
    elif reader.words("nhiem ky"):
        form.term = True
    if reader.one_of("ke tu", "tinh tu", "bat dau tu", "tu"):
        form.start = _read_start(reader, form)
        reader.signs(",")
        if reader.words("tro di"):
            return
        form.end = _read_end(reader, form)
        return
    form.end = _read_end(reader, form)
    if form.end is not None:
        return
    if reader.words("sau"):
        form.start = Bound(point=_one_point(reader, form), excluded=True)
        return
    _ = reader.words("vao")
    _read_named(reader, form)


def _read_named(reader: Reader, form: Form) -> None:
    points = read_points(reader, form.notes)
    if len(points) > 1:
        form.start, form.end = Bound(point=points[0]), Bound(point=points[1])
        return
    end = _read_end(reader, form)
    if end is None:
        form.single = points[0]
    else:
        form.start, form.end = Bound(point=points[0]), end


def _read_start(reader: Reader, form: Form) -> Bound:
    if reader.words("nay"):
        return Bound(at_issue=True)
    event = _signing(reader)
    if event is not None:
        return Bound(at_issue=True, event=event)
    if reader.peek_key() in {"khi", "luc"}:
        return Bound(event=_event(reader, until_end=True))
    if reader.words("sau"):
        return Bound(point=_one_point(reader, form), excluded=True)
    points = read_points(reader, form.notes)
    if len(points) > 1:
        # "từ tháng 9 - 12/2021": the dash has done the work of "đến".
        form.end = Bound(point=points[1])
    return Bound(point=points[0])


def _signing(reader: Reader) -> str | None:
    """Read "ngày ký", "ngày ban hành" and their like: the day of issue under another name."""
    begin = reader.position
    if reader.one_of("ngay ky ban hanh", "ngay ky", "ngay ban hanh", "khi ban hanh") is None:
        return None
    return reader.text[begin : reader.tokens[reader.at - 1].end]


def _read_end(reader: Reader, form: Form) -> Bound | None:
    if form.end is not None:
        return form.end
    if _latest(reader):
        return Bound(point=_one_point(reader, form))
    if reader.words("truoc"):
        return _before(reader, form)
    is_dash = reader.peek_kind() is Kind.DASH
    if is_dash:
        reader.at += 1
    elif reader.one_of("cho den", "cho toi", "den", "toi", "het") is None:
        return None
    _ = reader.one_of("den", "toi") if is_dash else None
    if reader.words("truoc"):
        return _before(reader, form)
    if reader.words("nay"):
        return Bound(at_issue=True)
    place = reader.at
    _ = reader.words("het")
    if reader.peek_key() in {"khi", "luc"}:
        return Bound(event=_event(reader))
    if starts_point(reader) and not _names_event(reader):
        return Bound(point=_one_point(reader, form))
    reader.at = place
    if is_dash or not _names_event(reader):
        reader.fail(Expected.DATE)
    return Bound(event=_event(reader))


def _latest(reader: Reader) -> bool:
    """Read "chậm nhất là", "muộn nhất vào": no later than, the day itself in."""
    if reader.one_of("cham nhat", "muon nhat") is None:
        return False
    _ = reader.one_of("la vao", "la", "vao", "den het", "den")
    return True


def _before(reader: Reader, form: Form) -> Bound:
    point = _one_point(reader, form)
    # "trước 17 giờ ngày …" bounds the time of day; the day itself stays in.
    return Bound(point=point, excluded=point.clock is None and not point.ends_day)


def _one_point(reader: Reader, form: Form) -> Point:
    begin = reader.position
    points = read_points(reader, form.notes)
    if len(points) > 1:
        reader.fail(Expected.DATE, begin)
    return points[0]


def _names_event(reader: Reader) -> bool:
    """Say whether what is left is words only, and no date gone wrong: "Đại hội Đảng", "ngày khai mạc"."""
    left = reader.tokens[reader.at :]
    first = 1 if left and left[0].key in {"ngay", "het"} else 0
    words = [token for token in left[first:] if token.kind is Kind.WORD]
    plain = all(token.kind is Kind.WORD or token.key in set(_STOPS + "()") for token in left)
    return plain and len(words) > 1 and words[0].key not in {"thang", "quy", "nam", "dau", "giua", "cuoi"}


def _event(reader: Reader, *, until_end: bool = False) -> str:
    """Take the words of an event, up to "đến" or to the end of the text."""
    begin = reader.position
    # A lone "khi" or "lúc" is no event.
    opening = reader.peek()
    first = last = begin if opening is None else opening.end
    while (token := reader.peek()) is not None:
        if until_end and token.key in {"den", "toi"}:
            break
        if token.kind in {Kind.WORD, Kind.NUMBER}:
            last = token.end
        reader.at += 1
    if last == first:
        reader.fail(Expected.PERIOD)
    return reader.text[begin:last]
