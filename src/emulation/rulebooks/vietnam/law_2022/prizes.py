"""Law 06/2022/QH15: prize money: coefficients, how it is worked out, who pays (tiền thưởng)."""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = ()
