"""Write the page of all codes of findings, docs/reference/findings.md, from the codes themselves."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from emulation.campaigns.checks import KINDS
from emulation.i18n import label
from emulation.i18n.catalogue import room_catalogue

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "findings.md"
GROUPS = {
    "1": "Time",
    "2": "References and levels",
    "3": "People",
    "4": "Content and targets",
    "5": "Duties",
    "6": "Awards and clusters",
    "7": "Law of launching",
    "8": "Document and wording",
}
HEAD = """# Findings

`campaign.check(law)` returns findings, gravest first. A code never changes its meaning. Words in braces stand for what was
found. How to read and accept findings is told in [Check a plan](../how-to/check-a-plan.md).
"""
TAIL = """
## The values

```{eval-rst}
.. automodule:: emulation.campaigns.findings
   :members:
   :show-inheritance:

.. automodule:: emulation.campaigns.checks
   :members: check_campaign

.. automodule:: emulation.campaigns.checks.kinds
   :members:
   :show-inheritance:
```
"""


def page() -> str:
    """Give the page as text."""
    words = {language: room_catalogue("campaigns", language) for language in ("vi", "en")}
    parts = [HEAD]
    for digit, title in GROUPS.items():
        parts.append(
            f"\n## {title}\n\n| code | severity | English | tiếng Việt |\n| --- | --- | --- | --- |\n"
        )
        for kind in sorted(KINDS.values(), key=lambda each: each.code):
            if kind.code[2] == digit:
                vi, en = (
                    _cell(words[language][f"campaigns.finding.{kind.slug}"]) for language in ("vi", "en")
                )
                parts.append(f"| {kind.code} | {label(kind.severity, 'en')} | {en} | {vi} |\n")
    return "".join([*parts, TAIL])


def _cell(text: str) -> str:
    return re.sub(r"\{(\w+)\}", r"`{\1}`", text).replace("|", "\\|")


def main() -> int:
    """Write the page, or say whether the one there is current."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the page is stale")
    if parser.parse_args().check:
        return int(PAGE.read_text("utf-8") != page())
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
