"""Short texts of our own, read as they are and joined to agreements."""

import hudna
from hudna.judging.agreement_facts import agreement_facts_of
from hudna.judging.dockets import dockets_of
from hudna.judging.facts import ClaimFact, Facts
from hudna.judging.moments import end_of_day, iso, known_since
from hudna.judging.standing import standings_of
from hudna.judging.voices import voices_of
from hudna.registers.world import load_world

WORLD = load_world()


def facts(ref, published, text):
    reading = hudna.read(text, published=published)
    return Facts(
        document=reading.document.id,
        ref=ref,
        language=reading.document.language,
        added=iso(end_of_day(published)),
        known_since=known_since(published, published),
        published=published,
        claims=tuple(
            ClaimFact(id=f"{ref}#{c.id}", stance=c.stance, text=c.quote.text, speaker=c.speaker)
            for c in reading.claims
        ),
        agreements=agreement_facts_of(reading, ref, WORLD),
    )


def dockets(*told):
    voices = [
        v for i, (day, text) in enumerate(told) for v in voices_of(facts(f"d{i}", day, text), WORLD)
    ]
    return dockets_of(voices, WORLD)


def nominal(found, at, known="2030-01-01T00:00:00Z"):
    return {s.id: s.nominal for s in standings_of(found, at=at, known=known, world=WORLD)}
