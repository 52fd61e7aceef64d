"""Facts by hand: the shortest way to a report, a text, an agreement."""

from hudna.judging.assessment import Grades, assess
from hudna.judging.facts import AccusationFact, ClaimFact, Facts, ReportFact, Spot
from hudna.judging.grades import attribution_of, occurrence_of
from hudna.judging.grouping import groups_of
from hudna.judging.happening import happening_of
from hudna.judging.moments import extent_of, known_since
from hudna.judging.sameness import compare
from hudna.judging.sightings import sightings_of
from hudna.judging.signature import digest
from hudna.judging.terms import Term, Terms, TermsParty
from hudna.records import Casualties, Quantity, Window

DAMASCUS = "Asia/Damascus"
LEVELS = {"sy": ("country", None, 35.0, 38.0)}
POINTS = {
    "sy-aleppo": (36.20, 37.16, "sy-adm1-aleppo"),
    "sy-hraytan": (36.28, 37.11, "sy-adm1-aleppo"),
    "sy-douma": (33.57, 36.40, "sy-adm1-rif-dimashq"),
    "sy-maydaa": (33.60, 36.56, "sy-adm1-rif-dimashq"),
    "sy-idlib": (35.93, 36.63, "sy-adm1-idlib"),
    "sy-urum-al-kubra": (36.12, 36.94, "sy-adm1-aleppo"),
    "ua-avdiivka": (48.14, 37.74, "ua-adm1-donetsk"),
}


def spot(place):
    if place is None:
        return None
    if place in POINTS:
        lat, lon, area = POINTS[place]
        return Spot(
            place=place,
            country=place[:2].upper(),
            admin1=area,
            level="settlement",
            lat=lat,
            lon=lon,
        )
    level = "adm1" if "adm1" in place else "country"
    return Spot(place=place, country=place[:2].upper(), admin1=None, level=level)


def when(said, zone=DAMASCUS):
    return extent_of(said, local=zone) if said else None


def dead(least, most=None):
    return Casualties(killed=Quantity(min=least, max=most or least, qualifier="exact"))


def report(n=1, *, place=None, at=None, killed=None, sentence=None, **more):
    return {
        "n": n,
        "kind": "attack",
        "spot": spot(place),
        "time": when(at),
        "casualties": dead(killed) if killed else None,
        "sentence": sentence,
        **more,
    }


def says(n, speaker, stance, about, **more):
    return {"n": n, "speaker": speaker, "stance": stance, "about": about, **more}


def text(ref, *reports, published="2016-07-08", claims=(), accusations=(), **more):
    made = []
    for r in map(dict, reports):
        n = r.pop("n")
        sentence = digest(str(r.pop("sentence") or f"{ref} {n}"))
        r.setdefault("sides", r.get("actors", ()))
        r.setdefault("hit", r.get("recipients", ()))
        made.append(
            ReportFact(
                id=f"{ref}#e{n}", anchor=f"{sentence:012x}.{r['kind']}.0", sentence=sentence, **r
            )
        )
    return Facts(
        document=f"{digest(ref):064x}",
        ref=ref,
        language=more.pop("language", "en"),
        added="2016-08-01T00:00:00Z",
        known_since=known_since(published, "2016-08-01T00:00:00Z"),
        published=published,
        reports=tuple(made),
        claims=tuple(
            ClaimFact(
                id=f"{ref}#c{c.pop('n')}",
                text="…",
                about=tuple(f"{ref}#e{e}" for e in c.pop("about")),
                **c,
            )
            for c in map(dict, claims)
        ),
        accusations=tuple(AccusationFact(**a) for a in accusations),
        **more,
    )


def sight(*texts):
    return [s for t in texts for s in sightings_of(t)]


def pairs(sightings, kin=()):
    return [
        compare(a, b, kin=frozenset({a.ref, b.ref}) in kin)
        for i, a in enumerate(sightings)
        for b in sightings[i + 1 :]
    ]


def groups(*texts, kin=(), **more):
    seen = sight(*texts)
    kin = {frozenset(k) for k in kin}
    return groups_of(seen, pairs(seen, kin), **more)


def happenings(sides, *texts, **more):
    return [happening_of(g, sides) for g in groups(*texts, **more)]


def window(starts, ends=None, **more):
    return Window(starts=starts, ends=ends, basis="stated", **more)


def party(actor, role="signatory", **more):
    return TermsParty(actor=actor, role=role, **more)


def term(ident, kind, **more):
    return Term(id=ident, type=kind, **more)


CALM = Terms(
    id="SYR-2016-07-06-calm",
    kind="regime_of_calm",
    form="unilateral_declaration",
    windows=(window("2016-07-06T01:00:00+03:00", "2016-07-09T00:00:00+03:00"),),
    parties=(party("syrian-army", "declarer", acceptance="announced_compliance"),),
    countries=("SY",),
    nationwide=True,
    provisions=(term("q4", "HOS.attack_any", basis="inferred"),),
)
EXTENDED = (
    *CALM.windows,
    window("2016-07-09T01:00:00+03:00", "2016-07-12T00:00:00+03:00"),
)
COH = Terms(
    id="SYR-2016-02-27-coh",
    kind="cessation_of_hostilities",
    form="multilateral",
    windows=(window("2016-02-27T00:00:00+02:00"),),
    parties=(
        party("syrian-government", acceptance="accepted"),
        party("russian-aerospace-forces", acceptance="accepted"),
        party("syrian-armed-opposition", "adherent"),
        party("united-states", "co_chair"),
        party("russia", "co_chair"),
    ),
    excluded=("islamic-state", "nusra-front"),
    excluded_known=True,
    protects="parties",
    countries=("SY",),
    nationwide=True,
    provisions=(
        term("p3", "HOS.attack_any"),
        term("p4", "HOS.territory"),
        term("p6", "EXC.self_defence"),
        term("p7", "EXC.excluded_target"),
    ),
)


def judge(sides, terms, happening, families=None, **more):
    held = families or {}
    grades = Grades(
        occurrence=occurrence_of(happening, held, sides),
        attribution=attribution_of(happening, held, sides),
        **more,
    )
    return assess(happening, terms, sides, grades)
