"""Circular 12/2019/TT-BNV: what each title and form is given for, how many, and what stands in the way (tiêu chuẩn, hạn mức, trường hợp không xét)."""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = ()
