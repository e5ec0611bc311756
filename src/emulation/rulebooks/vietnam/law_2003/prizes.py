"""Law 15/2003/QH11: prize money: coefficients, how it is worked out, who pays (tiền thưởng)."""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = ()
