"""The founding campaign, end to end: the plan, what is weak in it, who does what, and what happened.

Run by ``make demo``. It builds plan 108/KH-UBND of Đại Mạch, checks it under the law of its day, asks who may
propose whom, replays the journal of a synthetic commune, measures progress on two days, writes plan and journal
as JSON, reads them back and compares. Everybody in it is invented.

    python examples/dai_mach_2021.py [--language vi|en] [--out DIR]
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, TypeVar

from emulation.campaigns import DutyVerb, Severity
from emulation.campaigns.overview import name_of
from emulation.codecs import dump_document, load_document
from emulation.core import Truth
from emulation.core.extras import require_extra
from emulation.errors import MissingExtraError
from emulation.i18n import Table, format_date, label, say_error
from emulation.periods import VIETNAM_ZONE, Period
from emulation.rulebooks.vietnam import national
from emulation.samples import synthetic_commune

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from emulation.campaigns import Campaign
    from emulation.campaigns.progress import ProgressReport, TargetProgress
    from emulation.campaigns.responsibility import RaciRow
    from emulation.i18n import Language
    from emulation.samples import Commune

T = TypeVar("T")

WIDEST, MOST_NAMES = 100, 3
HALFWAY, LAST = date(2021, 9, 30), date(2021, 10, 30)
ASKED_ON = date(2021, 10, 1)

TRUTH_STYLE = {Truth.YES: "green", Truth.NO: "red", Truth.UNKNOWN: "yellow"}
SEVERITY_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
ZONE_STYLE = {"green": "green", "yellow": "yellow", "orange": "dark_orange", "red": "red", None: "dim"}
# A letter for each zone, so that the picture can be read without colours too.
ZONE_MARK = {
    "vi": {"green": "X", "yellow": "V", "orange": "C", "red": "Đ", None: "·"},
    "en": {"green": "G", "yellow": "Y", "orange": "O", "red": "R", None: "·"},
}
EVERY = 10
LEVELS = " ▁▂▃▄▅▆▇█"

WORDS = {
    "vi": {
        "plan": "Kế hoạch",
        "findings": "Rà soát kế hoạch theo pháp luật của ngày ban hành",
        "none": "Không có phát hiện nào.",
        "matrix": "Ai làm gì",
        "may": "Ai được đề xuất khen thưởng? Hỏi cho ngày {day}",
        "nurse": "Y tá của Trạm Y tế",
        "teacher": "Giáo viên tiểu học",
        "people": "Xã mô phỏng: {subjects} đối tượng, {entries} mục nhật ký",
        "progress": "Tiến độ đến hết ngày {day}",
        "timeline": "Dòng thời gian, mỗi ký tự một ngày",
        "curve": "Tỷ lệ chắc chắn đã đạt, từng ngày",
        "remarks": "Những chỗ nhật ký phải xử lý theo quy tắc",
        "known": "Tiêm mũi 1 đến hết ngày {day}: {then} theo điều biết được tối hôm đó, {now} theo sổ đầy đủ.",
        "files": "Ghi ra JSON, đọc lại, so sánh",
        "same": "{file}: đọc lại giống hệt",
        "working": "Đang tính",
        "period": "Đợt thi đua",
        "conditions": "Giãn cách xã hội",
        "waiting": "Bộ tiêu chí hợp nhất, chờ lệnh",
        "issued": "Ban hành kế hoạch",
        "review": "Sơ kết",
        "code": "Mã",
        "severity": "Mức độ",
        "where": "Chỗ",
        "what": "Phát hiện",
        "clause": "Điểm",
        "verbs": "Việc",
        "duty": "Nội dung",
        "lead": "Chủ trì (phối hợp)",
        "more": "và {count} nơi khác",
        "group": "Nhóm đối tượng",
        "yes": "thuộc",
        "no": "không",
        "unknown": "chưa rõ",
        "target": "Chỉ tiêu",
        "area": "Nội dung",
        "state": "Tình trạng",
        "verdict": "Kết luận",
        "reason": "Lý do, dự báo",
        "value": "Kết quả",
    },
    "en": {
        "plan": "The plan",
        "findings": "The plan checked under the law of its day",
        "none": "Nothing was found.",
        "matrix": "Who does what",
        "may": "Who may propose for commendation? Asked for {day}",
        "nurse": "A nurse of the health station",
        "teacher": "A primary school teacher",
        "people": "The synthetic commune: {subjects} subjects, {entries} journal entries",
        "progress": "Progress at the end of {day}",
        "timeline": "Timeline, one character a day",
        "curve": "Shares certainly reached, day by day",
        "remarks": "Where the journal needed a rule",
        "known": "First doses at the end of {day}: {then} by what was known that evening, {now} by the full record.",
        "files": "Written as JSON, read back, compared",
        "same": "{file}: the same when read back",
        "working": "Working",
        "period": "Campaign",
        "conditions": "Social distancing",
        "waiting": "Unified criteria set, waiting",
        "issued": "Plan issued",
        "review": "Interim review",
        "code": "Code",
        "severity": "Severity",
        "where": "Where",
        "what": "Finding",
        "clause": "Clause",
        "verbs": "Verbs",
        "duty": "Duty",
        "lead": "Lead (help)",
        "more": "and {count} more",
        "group": "Subject group",
        "yes": "in",
        "no": "not",
        "unknown": "unknown",
        "target": "Target",
        "area": "Content",
        "state": "State",
        "verdict": "Verdict",
        "reason": "Reason, forecast",
        "value": "Value",
    },
}


class Show:
    """Prints in one language on one console."""

    def __init__(self, console: Console, language: Language) -> None:
        self.console = console
        self.language: Language = language
        self.parts = 0

    def word(self, key: str, **params: object) -> str:
        """Give words of this program."""
        return WORDS[self.language][key].format(**params)

    def words(self, *keys: str) -> list[str]:
        """Give the heads of columns."""
        return [self.word(key) for key in keys]

    def day(self, day: date) -> str:
        """Give a day in short."""
        return format_date(day, self.language)

    def head(self, key: str, **params: object) -> None:
        """Begin a part, numbered."""
        self.parts += 1
        self.console.print()
        self.console.rule(self.styled(f"{self.parts}. {self.word(key, **params)}", "bold"), align="left")

    def styled(self, text: str, style: str) -> Text:
        """Give a text in a style."""
        from rich.text import Text

        return Text(text, style=style)

    def truth(self, truth: Truth, text: str) -> Text:
        """Give a text in the colour of yes, no or unknown."""
        return self.styled(text, TRUTH_STYLE[truth])

    def line(self, text: str | Text) -> None:
        """Show a line as it is."""
        self.console.print(text, markup=False, highlight=False)

    def item(self, text: str) -> None:
        """Show an item of a list, its further lines set in."""
        for line in wrap(text, self.console.width, initial_indent="  - ", subsequent_indent="    "):
            self.line(line)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str | Text]], title: str = "") -> None:
        """Show rows in columns."""
        from rich.box import SIMPLE_HEAD
        from rich.table import Table as RichTable

        shown = RichTable(
            title=self.styled(title, "bold") if title else None,
            title_justify="left",
            box=SIMPLE_HEAD,
            pad_edge=False,
            show_header=any(columns),
        )
        for column in columns:
            shown.add_column(column, overflow="fold")
        for row in rows:
            shown.add_row(*(self.styled(cell, "") if isinstance(cell, str) else cell for cell in row))
        self.console.print(shown)

    def made(self, table: Table) -> None:
        """Show a table that the library made."""
        self.table(table.columns, table.rows, table.title)

    def bar(self, values: Sequence[T]) -> Iterable[T]:
        """Go through long work with a bar that is there on a terminal only, and goes away."""
        from rich.progress import track

        return track(
            values,
            self.word("working"),
            console=self.console,
            disable=not self.console.is_terminal,
            transient=True,
        )


def show_plan(show: Show, plan: Campaign) -> None:
    """Show the plan at a glance."""
    show.head("plan")
    glance, content, _, awards, _ = plan.overview(show.language)
    for table in (glance, content, awards):
        show.made(table)


def show_findings(show: Show, plan: Campaign) -> None:
    """Check the plan under the national law and show what was found."""
    show.head("findings")
    findings = plan.check(national())
    if not findings:
        show.line(show.word("none"))
    show.table(
        show.words("code", "severity", "where", "what"),
        [
            (
                finding.code,
                show.styled(label(finding.severity, show.language), SEVERITY_STYLE[finding.severity]),
                finding.where or "—",
                "; ".join(
                    [
                        finding.message(show.language),
                        *(citation.text(show.language) for citation in finding.citations),
                    ]
                ),
            )
            for finding in findings
        ],
    )


def show_matrix(show: Show, plan: Campaign) -> None:
    """Show every duty with its verbs, leads and helpers."""
    show.head("matrix")

    def few(ids: Sequence[str]) -> str:
        shown = ids if len(ids) <= MOST_NAMES else ids[: MOST_NAMES - 1]
        more = f" {show.word('more', count=len(ids) - len(shown))}" if len(ids) > len(shown) else ""
        return ", ".join(name_of(plan, each) for each in shown) + more

    def people(row: RaciRow) -> str:
        return few(row.responsible) + (f" ({few(row.consulted)})" if row.consulted else "")

    show.table(
        show.words("clause", "verbs", "duty", "lead"),
        [
            (
                row.duty.clause,
                ", ".join(label(verb, show.language) for verb in row.duty.verbs),
                row.duty.text,
                people(row),
            )
            for row in plan.matrix.raci()
        ],
    )


def show_permissions(show: Show, commune: Commune) -> None:
    """Ask whether the head of the health station may propose a nurse, and a teacher."""
    show.head("may", day=show.day(ASKED_ON))
    matrix = commune.campaign.matrix
    for key in ("nurse", "teacher"):
        answer = matrix.may("health-station-head", DutyVerb.PROPOSE, commune.subject(key), ASKED_ON)
        first, *rest = matrix.explain(answer, show.language).splitlines()
        show.line("")
        show.line(show.truth(answer.truth, f"{show.word(key)}: {first}"))
        for line in rest:
            show.item(line.removeprefix("- "))


def show_people(show: Show, commune: Commune) -> None:
    """Count who belongs to which group of the plan."""
    show.head("people", subjects=len(commune.subjects), entries=len(commune.journal))
    counts: Counter[tuple[str, Truth]] = Counter()
    for subject in show.bar(commune.subjects):
        for membership in commune.campaign.groups_of(subject):
            counts[membership.group.id, membership.coverage.truth] += 1
    show.table(
        show.words("clause", "group", "yes", "no", "unknown"),
        [
            (
                group.clause,
                group.name,
                *(
                    show.truth(truth, str(counts[group.id, truth]))
                    for truth in (Truth.YES, Truth.NO, Truth.UNKNOWN)
                ),
            )
            for group in commune.campaign.groups
        ],
    )


def show_progress(show: Show, commune: Commune, on: date) -> ProgressReport:
    """Measure every target at the end of a day; show content areas, targets and villages."""
    plan = commune.campaign
    report = plan.progress(commune.journal, on)
    show.head("progress", day=show.day(on))
    show.table(
        show.words("area", "state", "verdict"),
        [
            (
                row.title,
                label(row.state, show.language),
                show.truth(row.verdict if row.scored else Truth.UNKNOWN, row.verdict_text(show.language)),
            )
            for row in report.areas
        ],
    )
    show.table(
        show.words("target", "value", "verdict", "reason"),
        [
            (
                row.title,
                value(show, row),
                show.truth(row.verdict if row.scored else Truth.UNKNOWN, row.verdict_text(show.language)),
                why(show, row),
            )
            for row in report.targets
        ],
    )
    parts = {(row.target, row.territory): row for row in report.parts}
    villages = [part for part in plan.territory.parts if ("first-dose", part.id) in parts]
    show.table(
        [show.word("target"), *(village.name for village in villages)],
        [
            (
                target.title,
                *(
                    show.truth(
                        parts[target.id, village.id].verdict, value(show, parts[target.id, village.id])
                    )
                    for village in villages
                ),
            )
            for target in plan.targets
            if (target.id, villages[0].id) in parts
        ],
    )
    return report


def value(show: Show, row: TargetProgress) -> str:
    """Give a value; nothing known is unknown, and not "from 0 % to 100 %"."""
    if row.value is None and not row.low and row.high in {None, 1}:
        return label(Truth.UNKNOWN, show.language)
    return row.value_text(show.language)


def why(show: Show, row: TargetProgress) -> str:
    """Give the reasons, and the forecast, which says that it is one."""
    forecast = "" if row.forecast is None else row.forecast.text(show.language)
    return "\n".join(filter(None, (row.reason_text(show.language), forecast))) or "—"


def show_timeline(show: Show, commune: Commune, report: ProgressReport) -> None:
    """Draw the campaign, what it depends on, and the zone of each sub-area, one character a day."""
    show.head("timeline")
    plan, state = commune.campaign, report.state
    days = days_of(plan)
    marks = ZONE_MARK[show.language]
    held = state.condition("distancing")
    reviews = {review.on for review in state.reviews}

    def draw(mark: Callable[[date], tuple[str, str]]) -> Text:
        bar = show.styled("", "")
        for day in days:
            bar.append(*mark(day))
        return bar

    rows: list[tuple[str, Text]] = [
        ("", show.styled(scale(days), "dim")),
        ("", draw(lambda day: ("┬" if day.day % EVERY == 0 else "─", "dim"))),
        (show.word("period"), draw(lambda day: ("█" if day in state.period else " ", "blue"))),
        (show.word("issued"), draw(lambda day: ("▲" if day == plan.document.issued else " ", "bold"))),
        (show.word("review"), draw(lambda day: ("◆" if day in reviews else " ", "bold"))),
        (
            show.word("conditions"),
            draw(lambda day: ("█" if held.held_on(day) is Truth.YES else "·", "magenta")),
        ),
        (show.word("waiting"), draw(lambda _: ("░", "dim"))),
    ]
    for history in report.zones:
        steps = [(span.period, span.step) for span in history.spans]

        def zone(day: date, steps: list[tuple[Period, str | None]] = steps) -> tuple[str, str]:
            step = next((step for period, step in steps if day in period), None)
            return marks[step], ZONE_STYLE[step]

        rows.append((name_of(plan, history.territory or ""), draw(zone)))
    show.table(["", ""], rows)
    ladder = report.zones[0].ladder
    legend = [f"{marks[step]} {ladder.name(step, show.language)}" for step in ladder.steps]
    show.line(", ".join([*legend, f"{marks[None]} {label(Truth.UNKNOWN, show.language)}"]))


def scale(days: Sequence[date]) -> str:
    """Write every tenth day above its place."""
    line = ""
    for place, day in enumerate(days):
        if day.day % EVERY == 0:
            line = line.ljust(place) + f"{day.day}/{day.month}"
    return line


def days_of(plan: Campaign) -> list[date]:
    """Give the days of a plan whose period has both ends."""
    return [part.start for part in plan.days.split_by_day() if part.start is not None]


def show_curve(show: Show, commune: Commune) -> None:
    """Measure every day of the campaign and draw what was certainly reached by then."""
    show.head("curve")
    plan = commune.campaign
    curves: dict[str, str] = {}
    for day in show.bar(days_of(plan)):
        for row in plan.progress(commune.journal, day).targets:
            if row.unit is not None:
                share = min(row.low or 0, 1)
                curves[row.title] = curves.get(row.title, "") + LEVELS[int(share * (len(LEVELS) - 1))]
    show.table(["", ""], curves.items())


def show_remarks(show: Show, commune: Commune, report: ProgressReport) -> None:
    """Show what was decided about the journal by rule, and what was known on an earlier evening."""
    show.head("remarks")
    for each in report.state.remarks:
        show.item(each.text(show.language))
    plan, journal = commune.campaign, commune.journal
    evening = datetime.combine(HALFWAY, time(23, 59), tzinfo=VIETNAM_ZONE)
    then = plan.progress(journal, HALFWAY, known_at=evening).target("first-dose")
    now = plan.progress(journal, HALFWAY).target("first-dose")
    show.item(show.word("known", day=show.day(HALFWAY), then=value(show, then), now=value(show, now)))


def write_files(show: Show, commune: Commune, folder: Path) -> bool:
    """Write plan and journal, read them back, and say whether they are the same."""
    show.head("files")
    folder.mkdir(parents=True, exist_ok=True)
    is_same = True
    for name, written in (("plan", commune.campaign), ("journal", commune.journal)):
        file = folder / f"dai-mach-2021-{name}.json"
        file.write_text(dump_document(written), encoding="utf-8", newline="\n")
        if load_document(file.read_text(encoding="utf-8")) == written:
            show.line(show.word("same", file=file.as_posix()))
        else:
            is_same = False
            print(f"{file}: not the same when read back", file=sys.stderr)
    return is_same


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the example; 0 when all went well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--language", choices=("vi", "en"), default="vi", help="language of the output")
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="DIR", help="folder of the JSON files"
    )
    given = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        require_extra("rich", extra="demo")
    except MissingExtraError as error:
        print(say_error(error, given.language), file=sys.stderr)
        return 1
    from rich.console import Console

    width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    show = Show(Console(width=width), given.language)
    commune = synthetic_commune()
    show_plan(show, commune.campaign)
    show_findings(show, commune.campaign)
    show_matrix(show, commune.campaign)
    show_permissions(show, commune)
    show_people(show, commune)
    show_progress(show, commune, HALFWAY)
    report = show_progress(show, commune, LAST)
    show_timeline(show, commune, report)
    show_curve(show, commune)
    show_remarks(show, commune, report)
    return 0 if write_files(show, commune, given.out) else 1


if __name__ == "__main__":
    sys.exit(main())
