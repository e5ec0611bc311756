"""Codes of the titles and forms of commendation that plans and powers name.

Only the codes: what each is given for, to whom and with how much money belongs to the catalogue of awards.
"""

from __future__ import annotations

from enum import Enum

__all__ = ["AwardForm"]


class AwardForm(Enum):
    """A title or form of commendation, by its stable code (danh hiệu thi đua, hình thức khen thưởng).

    The Vietnamese names are those of the Law on emulation and commendation; a code stays the same when a law
    renames the title.

    >>> AwardForm("certificate_of_commendation").is_statutory, AwardForm.PRAISE.is_statutory
    (True, False)
    """

    CERTIFICATE_OF_COMMENDATION = "certificate_of_commendation"
    PROVINCIAL_DIPLOMA = "provincial_diploma"
    REGIONAL_DIPLOMA = "regional_diploma"
    PRIME_MINISTER_DIPLOMA = "prime_minister_diploma"
    ADVANCED_WORKER = "advanced_worker"
    GRASSROOTS_FIGHTER = "grassroots_fighter"
    PROVINCIAL_FIGHTER = "provincial_fighter"
    NATIONAL_FIGHTER = "national_fighter"
    ADVANCED_COLLECTIVE = "advanced_collective"
    EXCELLENT_COLLECTIVE = "excellent_collective"
    EXEMPLARY_COMMUNE = "exemplary_commune"
    PROVINCIAL_FLAG = "provincial_flag"
    REGIONAL_FLAG = "regional_flag"
    GOVERNMENT_FLAG = "government_flag"
    CULTURED_FAMILY = "cultured_family"
    CULTURED_VILLAGE = "cultured_village"
    ORDER = "order"
    MEDAL = "medal"
    COMMEMORATIVE_MEDAL = "commemorative_medal"
    STATE_HONOUR = "state_honour"
    STATE_PRIZE = "state_prize"
    PRAISE = "praise"

    @property
    def is_statutory(self) -> bool:
        """Say whether the law lists it; praise (biểu dương) is encouragement beside the list."""
        return self is not AwardForm.PRAISE
