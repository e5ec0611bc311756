"""Rules over tables: polars, pandas, pyarrow, DuckDB, Spark (quy tắc trên bảng).

The same rule that judges one record judges the rows of a table, with the same three verdicts, inside the backend. It rests on the
package ``narwhals``, which the extra ``frames`` installs; the backend is yours.
"""

from __future__ import annotations

from emulation.core.extras import require_extra

require_extra("narwhals", extra="frames")

from emulation.frames.columns import PeriodColumns  # noqa: E402 - asked for only when it can be loaded
from emulation.frames.gate import check  # noqa: E402
from emulation.frames.judging import RuleExpressions, assess, expressions  # noqa: E402
from emulation.frames.prizes import prizes  # noqa: E402
from emulation.frames.reading import ReadRecords, from_records, read_records  # noqa: E402
from emulation.frames.summary import TableSummary, summarise  # noqa: E402

__all__ = [
    "PeriodColumns",
    "ReadRecords",
    "RuleExpressions",
    "TableSummary",
    "assess",
    "check",
    "expressions",
    "from_records",
    "prizes",
    "read_records",
    "summarise",
]
