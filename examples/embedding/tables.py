"""What is stored (các bảng dữ liệu).

The truth of a case is its entries. Its row in ``cases`` says how far the trail has come, so that two writers at once are noticed
and a cut end is too; ``state`` and ``is_granted`` can be worked out from the entries and stand there to be searched for.

Personal texts stand in ``personal`` and nowhere else. All text columns hold JSON or plain keys, so that no letter a reason may
contain is one that a database refuses.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

__all__ = ["CAMPAIGNS", "CASES", "ENTRIES", "ERASURES", "METADATA", "PERSONAL", "REQUESTS"]

METADATA = MetaData()
_KEY = String(80)
_DIGEST = String(64)

# One row for each campaign, to be locked: shared by those who write one case, alone by those who also look at others.
CAMPAIGNS = Table("campaigns", METADATA, Column("id", _KEY, primary_key=True))

CASES = Table(
    "cases",
    METADATA,
    Column("id", _KEY, primary_key=True),
    Column("campaign", _KEY, ForeignKey("campaigns.id"), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("head", _DIGEST, nullable=False),
    Column("state", _KEY, nullable=False),
    Column("is_granted", Boolean, nullable=False),
    CheckConstraint("version > 0", name="cases_have_entries"),
)

ENTRIES = Table(
    "entries",
    METADATA,
    Column("case_id", _KEY, ForeignKey("cases.id"), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("digest", _DIGEST, nullable=False, unique=True),
    Column("entry", Text, nullable=False),
    PrimaryKeyConstraint("case_id", "sequence"),
)

PERSONAL = Table(
    "personal",
    METADATA,
    Column("commitment", _DIGEST, primary_key=True),
    Column("case_id", _KEY, ForeignKey("cases.id"), nullable=False, index=True),
    Column("item", Text, nullable=False),
)

# That something was removed is kept; what it was is not.
ERASURES = Table(
    "erasures",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("case_id", _KEY, ForeignKey("cases.id"), nullable=False, index=True),
    Column("at", String(40), nullable=False),
    Column("actor", _KEY, nullable=False),
    Column("texts", Integer, nullable=False),
)

# What a client asked under a key of its own: asked again, it gets the same answer, and nothing is done twice.
REQUESTS = Table(
    "requests",
    METADATA,
    Column("case_id", _KEY, ForeignKey("cases.id"), nullable=False),
    Column("key", _KEY, nullable=False),
    Column("fingerprint", _DIGEST, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    PrimaryKeyConstraint("case_id", "key"),
)
