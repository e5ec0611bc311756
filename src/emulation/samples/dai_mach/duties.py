"""Part VII of the plan: who does what, for whom, and to whom it goes (VII.1–VII.7)."""

from __future__ import annotations

from emulation.campaigns import Channel, ChildPlan, Duty, DutyVerb, Reach
from emulation.parties import Bloc, BodyKind, Scope, Sector
from emulation.periods import continuous
from emulation.samples.dai_mach.people import MASS_BODIES, PRINCIPALS, VILLAGE_LEADERS

__all__ = ["CHILDREN", "DUTIES"]

_COUNCIL = "emulation-council"
_HEALTH = Scope(sectors=[Sector.HEALTH])
_EDUCATION = Scope(sectors=[Sector.EDUCATION])
_PARTY_AND_UNIONS = Scope(blocs=[Bloc.PARTY, Bloc.FRONT_AND_UNIONS])

_OFFICE = (
    Duty(
        id="duty-1a",
        clause="VII.1a",
        # Advises on drafting, issuing and deploying; the committee does them.
        verbs=[DutyVerb.ADVISE],
        text="Tham mưu Ủy ban nhân dân xã xây dựng, ban hành và triển khai kế hoạch",
        lead=["office-statistics"],
        to="peoples-committee",
    ),
    Duty(
        id="duty-1b",
        clause="VII.1b",
        # Advises on the review; the council reviews.
        verbs=[DutyVerb.COMPILE, DutyVerb.ADVISE, DutyVerb.ORGANISE],
        text="Tổng hợp, tham mưu xét duyệt, tổ chức biểu dương",
        lead=["office-statistics"],
        coordinators=["culture-society", "health-station-head"],
        to=_COUNCIL,
    ),
)

_HEALTH_STATION = (
    Duty(
        id="duty-2a",
        clause="VII.2a",
        verbs=[DutyVerb.DEPLOY, DutyVerb.COMMUNICATE],
        text="Triển khai, tuyên truyền kế hoạch trong toàn ngành y tế",
        lead=["health-station-head"],
        reach=Reach.SCOPE,
        scope=_HEALTH,
    ),
    Duty(
        id="duty-2b",
        clause="VII.2b",
        verbs=[DutyVerb.LEAD],
        text="Phát huy vai trò của lực lượng tuyến đầu ngành y tế",
        lead=["health-station-head"],
        reach=Reach.SCOPE,
        scope=_HEALTH,
        areas=["safe-commune", "testing-and-zones", "vaccination"],
    ),
    Duty(
        id="duty-2c",
        clause="VII.2c",
        verbs=[DutyVerb.PROPOSE],
        text="Đề xuất biểu dương, khen thưởng tập thể, cá nhân ngành y tế",
        lead=["health-station-head"],
        to=_COUNCIL,
        reach=Reach.SCOPE,
        scope=_HEALTH,
    ),
)

_PRINCIPALS = (
    Duty(
        id="duty-3a",
        clause="VII.3a",
        verbs=[DutyVerb.DEPLOY, DutyVerb.COMMUNICATE],
        text="Triển khai, tuyên truyền đến cán bộ, giáo viên, người lao động và học sinh",
        lead=PRINCIPALS,
        each=True,
        reach=Reach.SCOPE,
        scope=_EDUCATION,
    ),
    Duty(
        id="duty-3b",
        clause="VII.3b",
        verbs=[DutyVerb.COMPILE, DutyVerb.PROPOSE, DutyVerb.REPLICATE],
        text="Tổng hợp, đề xuất và nhân rộng gương tốt trong ngành giáo dục",
        lead=PRINCIPALS,
        each=True,
        to=_COUNCIL,
        reach=Reach.SCOPE,
        scope=_EDUCATION,
    ),
)

_CULTURE = (
    Duty(
        id="duty-4a",
        clause="VII.4a",
        verbs=[DutyVerb.COMMUNICATE],
        text="Tuyên truyền kế hoạch đến mọi cơ quan, đơn vị và người dân",
        lead=["culture-society"],
    ),
    Duty(
        id="duty-4b",
        clause="VII.4b",
        verbs=[DutyVerb.COMMUNICATE],
        text="Tuyên truyền bằng nhiều hình thức",
        lead=["culture-society"],
        channels=[Channel.LOUDSPEAKER, Channel.PORTAL, Channel.SOCIAL_NETWORKS],
    ),
    Duty(
        id="duty-4c",
        clause="VII.4c",
        verbs=[DutyVerb.COMMUNICATE],
        text="Tuyên truyền thường xuyên, liên tục trong suốt đợt thi đua",
        lead=["culture-society"],
        recurrence=continuous(),
    ),
)

_FRONT_AND_UNIONS = (
    Duty(
        id="duty-5a",
        clause="VII.5a",
        verbs=[DutyVerb.PLAN_IN_RESPONSE],
        text="Xây dựng kế hoạch hưởng ứng trong tổ chức mình",
        lead=MASS_BODIES,
        each=True,
        reach=Reach.OWN_MEMBERS,
    ),
    Duty(
        id="duty-5b",
        clause="VII.5b",
        verbs=[DutyVerb.DISCOVER, DutyVerb.PROPOSE],
        text="Phát hiện, đề xuất gương tốt, việc tốt trong hội viên, đoàn viên",
        lead=MASS_BODIES,
        each=True,
        to=_COUNCIL,
        reach=Reach.OWN_MEMBERS,
    ),
)

_PROPAGANDA = (
    Duty(
        id="duty-6a",
        clause="VII.6",
        verbs=[DutyVerb.DEPLOY, DutyVerb.COMMUNICATE],
        text="Triển khai, tuyên truyền đến các chi bộ trực thuộc",
        lead=["propaganda-section"],
        reach=Reach.SCOPE,
        scope=Scope(body_kinds=[BodyKind.PARTY_CELL]),
    ),
    Duty(
        id="duty-6b",
        clause="VII.6",
        verbs=[DutyVerb.COMPILE, DutyVerb.ADVISE, DutyVerb.PROPOSE],
        text="Tổng hợp, tham mưu, đề xuất khen thưởng khối Đảng, đoàn thể",
        lead=["propaganda-section"],
        to=_COUNCIL,
        reach=Reach.SCOPE,
        scope=_PARTY_AND_UNIONS,
    ),
)

_VILLAGES = (
    Duty(
        id="duty-7a",
        clause="VII.7a",
        verbs=[DutyVerb.DEPLOY],
        text="Triển khai đến chi hội, đoàn thể và nhân dân trong thôn",
        lead=VILLAGE_LEADERS,
        each=True,
        reach=Reach.OWN_TERRITORY,
    ),
    Duty(
        id="duty-7b",
        clause="VII.7b",
        verbs=[DutyVerb.MAINTAIN],
        text=(
            "Giữ vững pháo đài: ai ở đâu ở đó, tổ Covid cộng đồng, an sinh, tiếp cận y tế, an ninh trật tự"
        ),
        lead=VILLAGE_LEADERS,
        each=True,
        reach=Reach.OWN_TERRITORY,
        areas=["safe-commune", "testing-and-zones"],
    ),
    Duty(
        id="duty-7c",
        clause="VII.7c",
        verbs=[DutyVerb.FULFIL],
        text="Hoàn thành chỉ tiêu kinh tế - xã hội của thôn và Bộ tiêu chí hợp nhất",
        lead=VILLAGE_LEADERS,
        each=True,
        reach=Reach.OWN_TERRITORY,
        areas=["recovery", "criteria-set"],
    ),
    Duty(
        id="duty-7d",
        clause="VII.7d",
        verbs=[DutyVerb.DISCOVER, DutyVerb.PRAISE, DutyVerb.REPLICATE],
        text="Phát hiện, biểu dương, nhân rộng gương tốt, mô hình hay trong thôn",
        lead=VILLAGE_LEADERS,
        each=True,
        reach=Reach.OWN_TERRITORY,
    ),
)

DUTIES = (
    *_OFFICE,
    *_HEALTH_STATION,
    *_PRINCIPALS,
    *_CULTURE,
    *_FRONT_AND_UNIONS,
    *_PROPAGANDA,
    *_VILLAGES,
)

# VII.5a: each of them is asked for a plan of its own; none of those plans is known.
CHILDREN = tuple(ChildPlan(owner=body, clause="VII.5a") for body in MASS_BODIES)
