"""Awards: what is put forward for whom, and what it takes (khen thưởng)."""

from __future__ import annotations

from emulation.awards.nomination import AwardPurpose, ClaimedAchievement, Nomination

__all__ = ["AwardPurpose", "ClaimedAchievement", "Nomination"]
