"""An assessment as people read it: text, Markdown, HTML, plain data (giải thích kết luận).

All four say the same things in the same order: the verdict, why, what would have to change or become known, and the whole
proof with every answer that was read.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import attrs

from emulation.core.truth import Truth
from emulation.eligibility.conditions import FactCondition
from emulation.eligibility.connectives import AtLeastOf, Constant, Criterion, Not
from emulation.eligibility.saying import say_answer, say_condition, say_negated, say_rule
from emulation.eligibility.verdict import Verdict
from emulation.i18n import label, say

if TYPE_CHECKING:
    from emulation.eligibility.assessment import Assessment
    from emulation.eligibility.proof import Proof
    from emulation.i18n import Language

__all__ = ["explanation_data", "explanation_html", "explanation_markdown", "explanation_text"]

_MARKS = {Truth.YES: "✓", Truth.NO: "✗", Truth.UNKNOWN: "?"}


@attrs.frozen
class _Section:
    title: str
    lines: tuple[str, ...]


def _head(assessment: Assessment, language: Language) -> str:
    verdict = label(assessment.verdict, language)
    if assessment.on is None:
        return say("eligibility.explains.head", language, verdict=verdict)
    return say("eligibility.explains.head_on", language, verdict=verdict, on=assessment.on)


def _sections(assessment: Assessment, language: Language) -> Iterator[_Section]:
    """Give what stands between the verdict and the proof; sections with nothing to say are left out."""

    def section(key: str, lines: list[str]) -> Iterator[_Section]:
        if lines:
            yield _Section(say(f"eligibility.explains.{key}", language), tuple(lines))

    yield from section("reasons", say_reasons(assessment, language))
    yield from section("corrections", [each.text(language) for each in assessment.corrections()])
    yield from section("missing", [_say_missing(assessment, key, language) for key in _missing(assessment)])
    for target in (Truth.YES, Truth.NO):
        settling = [fact.name(language) for fact in assessment.settling(target)]
        # Where every open fact is needed, the list above has said so.
        if len(settling) < len(assessment.missing):
            yield from section(f"settling.{target.value}", settling)
    if assessment.proof.rests_on_unknown_law:
        yield from section("unknown_law", [say("eligibility.constant.unknown", language)])


def _missing(assessment: Assessment) -> list[str]:
    return [fact.key for fact in assessment.missing]


def _say_missing(assessment: Assessment, key: str, language: Language) -> str:
    fact = next(each for each in assessment.rule.facts if each.key == key)
    answer = assessment.values[key]
    words = fact.name(language)
    if answer is not None:
        words = f"{words}: {say_answer(fact, answer, language)}"
    return words if fact.source is None else f"{words} [{fact.source}]"


def say_reasons(assessment: Assessment, language: Language) -> list[str]:
    """Say the conditions a verdict rests on: what was asked for a yes, and what was found."""
    # A condition that is met and yet speaks against the subject was asked not to be met.
    met = Truth.YES if assessment.verdict is Verdict.ELIGIBLE else Truth.NO
    return [_say_found(step, language, negated=step.truth is not met) for step in assessment.reasons]


def _say_found(step: Proof, language: Language, *, negated: bool) -> str:
    condition = cast("FactCondition", step.node)
    asked = (say_negated if negated else say_condition)(condition, language, step.limits)
    found = "; ".join(
        say_answer(fact, answer, language)
        for fact, answer in zip(condition.own_facts, step.answers, strict=True)
    )
    return say("eligibility.explains.found", language, asked=asked, found=found)


def say_step(step: Proof, language: Language) -> str:
    """Say one step of a proof: what was asked, and what was found."""
    node = step.node
    if isinstance(node, FactCondition):
        return _say_found(step, language, negated=False)
    if _is_refusal(step):
        return _say_found(step.parts[0], language, negated=True)
    if isinstance(node, Criterion):
        return _say_criterion(node, language)
    if isinstance(node, Constant):
        return say_rule(node, language)
    count = node.count if isinstance(node, AtLeastOf) else 0
    return say(f"eligibility.step.{type(node).__name__.lower()}", language, count=count)


def _is_refusal(step: Proof) -> bool:
    """Say whether a step denies a single condition, and so is said in one line."""
    return isinstance(step.node, Not) and isinstance(step.node.rule, FactCondition)


def _below(step: Proof) -> tuple[Proof, ...]:
    return () if _is_refusal(step) else step.parts


def _say_criterion(node: Criterion, language: Language) -> str:
    places = [node.citation.text(language)] if node.citation is not None else []
    if node.clause is not None:
        places.append(say("eligibility.explains.clause", language, clause=node.clause))
    words = f"{node.code}. {node.name(language)}"
    return f"{words} ({'; '.join(places)})" if places else words


def explanation_text(assessment: Assessment, language: Language) -> str:
    """Give the explanation as plain text."""
    lines = [_head(assessment, language)]
    for section in _sections(assessment, language):
        lines += [section.title, *(f"  - {line}" for line in section.lines)]
    lines.append(say("eligibility.explains.proof", language))
    lines += [
        f"  {indent}{_MARKS[step.truth]} {words}" for indent, step, words in _tree(assessment, language)
    ]
    return "\n".join(lines)


def _tree(assessment: Assessment, language: Language) -> Iterator[tuple[str, Proof, str]]:
    pending: list[tuple[int, Proof]] = [(0, assessment.proof)]
    while pending:
        depth, step = pending.pop()
        yield "  " * depth, step, say_step(step, language)
        pending += [(depth + 1, part) for part in reversed(_below(step))]


def explanation_markdown(assessment: Assessment, language: Language) -> str:
    """Give the explanation in Markdown."""
    lines = [f"**{_markdown(_head(assessment, language))}**", ""]
    for section in _sections(assessment, language):
        lines += [_markdown(section.title), "", *(f"- {_markdown(line)}" for line in section.lines), ""]
    lines += [_markdown(say("eligibility.explains.proof", language)), ""]
    lines += [
        f"{indent}- {_MARKS[step.truth]} {_markdown(words)}"
        for indent, step, words in _tree(assessment, language)
    ]
    return "\n".join(lines)


def _markdown(words: str) -> str:
    """Keep letters that Markdown would take as marks."""
    for mark in "\\`*_<>[]#|":
        words = words.replace(mark, f"\\{mark}")
    return words


def explanation_html(assessment: Assessment, language: Language) -> str:
    """Give the explanation in HTML, every word escaped; it stands alone, styles included."""
    verdict = assessment.verdict.value
    parts = [
        f'<div class="emulation-assessment" lang="{language}">',
        f"<p><strong>{html.escape(_head(assessment, language))}</strong></p>",
    ]
    for section in _sections(assessment, language):
        items = "".join(f"<li>{html.escape(line)}</li>" for line in section.lines)
        parts.append(f"<p>{html.escape(section.title)}</p><ul>{items}</ul>")
    title = html.escape(say("eligibility.explains.proof", language))
    # Settled cases are closed, open and refused ones shown.
    is_open = "" if verdict == "eligible" else " open"
    parts.append(
        f"<details{is_open}><summary>{title}</summary><ul>{_html_step(assessment.proof, language)}</ul></details>"
    )
    return "".join((*parts, "</div>"))


_COLOURS = {Truth.YES: "#1a7f37", Truth.NO: "#b42318", Truth.UNKNOWN: "#8a6100"}


def _html_step(step: Proof, language: Language) -> str:
    mark = f'<span style="color:{_COLOURS[step.truth]}">{_MARKS[step.truth]}</span>'
    words = html.escape(say_step(step, language))
    below = "".join(_html_step(part, language) for part in _below(step))
    return f"<li>{mark} {words}{f'<ul>{below}</ul>' if below else ''}</li>"


def explanation_data(assessment: Assessment, language: Language) -> dict[str, object]:
    """Give the explanation as plain data for JSON: words, codes and truths; for programs that show it themselves."""
    return {
        "verdict": assessment.verdict.value,
        "on": None if assessment.on is None else assessment.on.isoformat(),
        "rule": assessment.rule.digest,
        "text": _head(assessment, language),
        "failed_criteria": [each.code for each in assessment.failed_criteria],
        "reasons": [
            {**_step_data(step, language, deep=False), "text": words}
            for step, words in zip(assessment.reasons, say_reasons(assessment, language), strict=True)
        ],
        "corrections": [
            [{"fact": change.fact.key, "text": change.text(language)} for change in each.changes]
            for each in assessment.corrections()
        ],
        "missing": [
            {"fact": key, "text": _say_missing(assessment, key, language)} for key in _missing(assessment)
        ],
        "settling": {
            target.value: [fact.key for fact in assessment.settling(target)]
            for target in (Truth.YES, Truth.NO)
        },
        "proof": _step_data(assessment.proof, language, deep=True),
    }


def _step_data(step: Proof, language: Language, *, deep: bool) -> dict[str, object]:
    data: dict[str, object] = {"truth": step.truth.value, "text": say_step(step, language)}
    node = step.node
    if isinstance(node, Criterion):
        data["criterion"] = node.code
        if node.citation is not None:
            data["citation"] = str(node.citation)
    if isinstance(node, FactCondition):
        data["condition"] = str(node)
        data["facts"] = [fact.key for fact in node.own_facts]
    if deep and step.parts:
        data["parts"] = [_step_data(part, language, deep=True) for part in step.parts]
    return data
