"""Texts of provinces, one folder each: what the law leaves to them, and titles of their own (văn bản cấp tỉnh).

How to add one is told in the how-to page "Add a province". :data:`PROVINCES` names those that are shipped.
"""

from __future__ import annotations

from emulation.rulebooks.vietnam.provinces import bac_ninh, ha_noi

__all__ = ["PROVINCES", "bac_ninh", "ha_noi"]

PROVINCES: tuple[str, ...] = ("bac_ninh", "ha_noi")
"""Names of the modules of the provinces that are shipped."""
