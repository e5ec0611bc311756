"""Who may be praised under the founding plan's own criteria, why not, and which missing paper to fetch first.

Everybody in the synthetic commune is judged by the rule of plan 108/KH-UBND (VI.a): three verdicts, since a missing fact is never a
yes and never a no. Then single cases are explained, missing facts are ranked by how many people they could settle, and the rule is
written as text and as JSON and read back. Everybody in it is invented.

    python examples/eligibility.py [--language vi|en] [--out DIR]
"""

from __future__ import annotations

import argparse
import io
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

from emulation.codecs import dump_document, load_document
from emulation.core import Truth
from emulation.eligibility import (
    Verdict,
    assess_many,
    next_questions,
    parse_rule,
    summarise,
    write_rule_block,
)
from emulation.eligibility.saying import say_answer
from emulation.i18n import Table, label
from emulation.samples import dai_mach_praise, synthetic_commune

if TYPE_CHECKING:
    from emulation.eligibility import Answer, Assessment, Rule
    from emulation.eligibility.bulk import BulkSummary
    from emulation.i18n import Language
    from emulation.samples import Commune

FEW = 5
WORDS = {
    "vi": {
        "rule": "Tiêu chí của kế hoạch",
        "criterion": "Tiêu chí",
        "clause": "Điểm",
        "condition": "Điều kiện",
        "everybody": "Xét mọi đối tượng của xã mô phỏng",
        "working": "Đang xét",
        "kinds": "Kết luận theo loại đối tượng",
        "kind": "Loại",
        "first": "Đủ điều kiện, {count} đối tượng đầu tiên",
        "name": "Tên",
        "merit": "Thành tích",
        "papers": "Nên tìm giấy tờ nào trước",
        "fact": "Dữ kiện còn thiếu",
        "touched": "Có thể đổi kết luận",
        "settled": "Một mình đủ để kết luận",
        "source": "Tìm ở đâu",
        "silent": "{count} đối tượng chưa kết luận được dù không thiếu gì: kế hoạch không nêu hình thức xử lý nào loại trừ khen thưởng.",
        "case": "Một trường hợp: {name}",
        "yes_by": "Có thể kết luận đủ điều kiện khi làm rõ: {facts}",
        "no_by": "Có thể kết luận không đủ điều kiện khi làm rõ: {facts}",
        "form": "Biểu mẫu chỉ hỏi điều còn ý nghĩa",
        "asked": "hỏi: {fact}",
        "answered": "trả lời: {answer}",
        "files": "Viết ra và đọc lại",
        "same_text": "văn bản: đọc lại giống hệt",
        "same_json": "{file}: đọc lại giống hệt",
    },
    "en": {
        "rule": "The plan's criteria",
        "criterion": "Criterion",
        "clause": "Clause",
        "condition": "Condition",
        "everybody": "Everybody in the synthetic commune, judged",
        "working": "Judging",
        "kinds": "Verdicts by kind of subject",
        "kind": "Kind",
        "first": "Eligible, the first {count}",
        "name": "Name",
        "merit": "Merit",
        "papers": "Which paper to fetch first",
        "fact": "Missing fact",
        "touched": "Could change the verdict",
        "settled": "Could settle it alone",
        "source": "Where to look",
        "silent": "{count} are undetermined though nothing is missing: the plan does not say which measure bars an award.",
        "case": "One case: {name}",
        "yes_by": "Could be settled as eligible by: {facts}",
        "no_by": "Could be settled as ineligible by: {facts}",
        "form": "A form that asks only what still matters",
        "asked": "asks: {fact}",
        "answered": "answer: {answer}",
        "files": "Written, and read back",
        "same_text": "text: the same when read back",
        "same_json": "{file}: the same when read back",
    },
}


class Show:
    """Prints in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self.parts = 0

    def word(self, key: str, **params: object) -> str:
        """Give words of this program."""
        return WORDS[self.language][key].format(**params)

    def head(self, key: str, **params: object) -> None:
        """Begin a part, numbered."""
        self.parts += 1
        print(f"\n{self.parts}. {self.word(key, **params)}\n")

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Show rows in columns that have names of this program."""
        made = Table("", [self.word(column) for column in columns], rows)
        print(made.text().strip("\n"))

    @contextmanager
    def bar(self, total: int) -> Iterator[Callable[[int], object] | None]:
        """Give what tells a progress bar how far the work is: on a terminal, and where rich is installed."""
        try:
            from rich.progress import Progress
        except ImportError:
            yield None
            return
        with Progress(transient=True, disable=not sys.stdout.isatty()) as progress:
            task = progress.add_task(self.word("working"), total=total)
            yield lambda done: progress.update(task, completed=done)


def show_rule(show: Show, rule: Rule) -> None:
    """Show the criteria with their clauses, then the rule as text that can be read back."""
    show.head("rule")
    show.table(
        ("criterion", "clause", "condition"),
        [
            (f"{each.code}. {each.name(show.language)}", each.clause or "", each.rule.text(show.language))
            for each in rule.criteria
        ],
    )


def judge(show: Show, rule: Rule, commune: Commune) -> tuple[list[Assessment], BulkSummary]:
    """Judge everybody, show the summary, and give it with the assessments."""
    show.head("everybody")
    with show.bar(len(commune.candidates)) as progress:
        judged = list(assess_many(rule, commune.candidates, progress=progress, every=50))
    summary = summarise(rule, judged)
    print(summary.text(show.language))
    return [each.result for each in judged if each.result is not None], summary


def show_kinds(show: Show, rule: Rule, commune: Commune, assessments: Sequence[Assessment]) -> None:
    """Count the verdicts by kind of subject, and name the first who are eligible."""
    show.head("kinds")
    facts = rule.vocabulary
    counts = Counter((each.values["kind"], each.verdict) for each in assessments)
    columns = (show.word("kind"), *(label(verdict, show.language) for verdict in Verdict))
    rows = [
        (choice.name(show.language), *(str(counts[choice.key, verdict]) for verdict in Verdict))
        for choice in facts["kind"].choices
    ]
    print(Table("", columns, rows).text().strip("\n"))
    show.head("first", count=FEW)
    merits = {choice.key: choice.name(show.language) for choice in facts["merit"].choices}
    eligible = [
        (subject.name, merits[str(each.values["merit"])])
        for subject, each in zip(commune.subjects, assessments, strict=True)
        if each.verdict is Verdict.ELIGIBLE
    ]
    show.table(("name", "merit"), eligible[:FEW])


def show_papers(show: Show, assessments: Sequence[Assessment], summary: BulkSummary) -> None:
    """Rank missing facts by how many people they could settle."""
    show.head("papers")
    facts = summary.rule.vocabulary
    show.table(
        ("fact", "touched", "settled", "source"),
        [
            (
                facts[key].name(show.language),
                str(touched),
                str(summary.settled_by.get(key, 0)),
                facts[key].source or "—",
            )
            for key, touched in summary.missing.items()
        ],
    )
    silent = [each for each in assessments if each.verdict is Verdict.UNDETERMINED and not each.missing]
    print(f"\n{show.word('silent', count=len(silent))}")


def show_case(show: Show, commune: Commune, assessment: Assessment, index: int) -> None:
    """Explain one verdict: reasons, corrections, and what would settle it."""
    show.head("case", name=commune.subjects[index].name)
    print(assessment.text(show.language))
    for word, target in (("yes_by", Truth.YES), ("no_by", Truth.NO)):
        if facts := assessment.settling(target):
            print(show.word(word, facts=", ".join(fact.name(show.language) for fact in facts)))


def show_form(show: Show, rule: Rule) -> None:
    """Ask a household what still matters: after its kind, nothing does."""
    show.head("form")
    answers: dict[str, Answer] = {"takes_part": True, "kind": "household"}
    known: dict[str, Answer] = {}
    while questions := next_questions(rule, known):
        fact = questions[0]
        print(show.word("asked", fact=fact.name(show.language)))
        known[fact.key] = answers[fact.key]
        print("  " + show.word("answered", answer=say_answer(fact, answers[fact.key], show.language)))
    print(rule.assess(known).text(show.language).splitlines()[0])


def write_files(show: Show, rule: Rule, folder: Path) -> bool:
    """Write the rule as text and as JSON, read both back, and say whether they are the same."""
    show.head("files")
    text = write_rule_block(rule)
    print(indent(text, "    "), end="\n\n")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "dai-mach-2021-praise.json"
    file.write_text(dump_document(rule), encoding="utf-8", newline="\n")
    same_text = parse_rule(text, rule.vocabulary) == rule
    same_json = load_document(file.read_text(encoding="utf-8")) == rule
    if same_text and same_json:
        print(show.word("same_text"))
        print(show.word("same_json", file=file.as_posix()))
    else:
        print(f"{file}: not the same when read back", file=sys.stderr)
    return same_text and same_json


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the example; 0 when all went well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--language", choices=("vi", "en"), default="vi", help="language of the output")
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="DIR", help="folder of the JSON file"
    )
    given = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    show, rule, commune = Show(given.language), dai_mach_praise(), synthetic_commune()
    show_rule(show, rule)
    assessments, summary = judge(show, rule, commune)
    show_kinds(show, rule, commune, assessments)
    show_papers(show, assessments, summary)
    for wanted in (Verdict.INELIGIBLE, Verdict.UNDETERMINED):
        index = next(number for number, each in enumerate(assessments) if is_telling(each, wanted))
        show_case(show, commune, assessments[index], index)
    show_form(show, rule)
    return 0 if write_files(show, rule, given.out) else 1


def is_telling(assessment: Assessment, wanted: Verdict) -> bool:
    """Say whether a case has the verdict and, if it is undetermined, something to ask for."""
    return assessment.verdict is wanted and (wanted is Verdict.INELIGIBLE or bool(assessment.missing))


if __name__ == "__main__":
    sys.exit(main())
