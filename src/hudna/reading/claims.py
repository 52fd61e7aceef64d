"""Claims: who says what, through whom, in which stance (domain.md section 11)."""

from dataclasses import dataclass, field

from hudna.packs.features import PLURAL
from hudna.reading.drafts import ClaimDraft, Speaker
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.linking import describe
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import REPORT, meaning_of
from hudna.reading.sides import are_foes
from hudna.reading.units import Unit
from hudna.text.span import Span

__all__ = ["Talk", "find_claims", "is_joint", "report_sense"]

SILENT_SEGMENTS = frozenset({"caption", "credit", "boilerplate", "dateline"})
HOSTILE = frozenset(
    {"air_strike", "drone_strike", "shelling", "small_arms", "armed_clash", "ground_assault",
     "territory_taken", "infiltration", "ied_mine", "suicide_attack", "chemical", "attack",
     "attack_on_aid", "incendiary_cluster", "violate", "obstruct", "provocation", "kill"}
)  # fmt: skip
PLAIN = frozenset({"say", "stress", "confirm", "announce", "claim", "believe", "remind", "count"})


@dataclass(slots=True)
class Talk:
    """What the search for claims remembers over a document: who spoke last."""

    referents: Referents
    last: Speaker | None = None
    claims: list[ClaimDraft] = field(default_factory=list)


def find_claims(parsed: Parsed, talk: Talk, segment_kind: str) -> list[ClaimDraft]:
    """The claims of one sentence."""
    if segment_kind in SILENT_SEGMENTS:
        return []
    found: list[ClaimDraft] = []
    for frame in parsed.frames:
        if frame.form in {"noun", "participle"} and not _spoken_participle(frame, parsed):
            continue
        meaning = report_sense(frame)
        if meaning is None:
            continue
        found.extend(_from_frame(frame, meaning, parsed, talk))
    found.extend(_attributed(parsed, talk, found))
    if not found:
        found.extend(_colon(parsed, talk))
    found = _merged(found)
    talk.claims.extend(found)
    return found


def _spoken_participle(frame: Frame, parsed: Parsed) -> bool:
    """«…, accusing X of …»; Arabic circumstantial «مشيرا إلى»."""
    if frame.form != "participle" or frame.passive:
        return False
    return frame.subject is not None or parsed.sentence.language == "ar"


def report_sense(frame: Frame) -> str | None:
    """The report sense of a frame: its own, or that of the noun of a light verb."""
    if frame.sense == "express":
        for _, phrase in frame.roles():
            for part in phrase.everything():
                for sense in part.senses:
                    if sense.entry.sense in REPORT:
                        return sense.entry.sense
                    if sense.entry.sense == "support":
                        return "thank"
        return None
    return frame.sense if meaning_of(frame.sense).speech else None


def _speakers(phrase: Phrase | None, parsed: Parsed, talk: Talk) -> list[Speaker]:
    if phrase is None:
        return []
    found: list[Speaker] = []
    for each in phrase.all():
        span = parsed.words.span(each.first, each.last)
        if each.sense("pronoun") and talk.last is not None:
            found.append(talk.last)
        elif each.actors:
            found.extend(Speaker(actor, None, span) for actor in dict.fromkeys(each.actors))
        elif each.sense("channel"):
            found.extend(s for g in each.genitives for s in _speakers(g, parsed, talk))
            found.extend(Speaker(state, None, span) for state in each.state_actors)
        elif each.sense("office", "generic", "organ"):
            found.append(Speaker(None, describe(each, parsed.words), span))
    return found


def is_joint(phrase: Phrase | None) -> bool:
    """"Both sides", «الجانبان»: what a party says of both is that party's word."""
    if phrase is None or phrase.names:
        return False
    generic = phrase.entry("generic")
    joint = generic is not None and generic.fields.get("group") in {"both_sides", "parties"}
    return joint or phrase.sense("party_word") is not None


def _from_frame(frame: Frame, sense: str, parsed: Parsed, talk: Talk) -> list[ClaimDraft]:
    if frame.negated or frame.above is not None and frame.above.sense in {"deny"}:
        return []
    if frame.future or frame.hypothetical:
        return []
    if any(_only_wanted(above) for above in frame.chain()):
        return []
    if is_joint(frame.subject) and any(meaning_of(a.sense).speech for a in frame.chain()):
        return []
    if frame.sense == "describe" and any(
        other.at == frame.at and other is not frame and report_sense(other) for other in parsed.frames
    ):
        return []
    speakers = _speakers(frame.subject, parsed, talk)
    if not speakers or frame.inherited:
        speakers = _impersonal(frame, parsed, talk) or speakers
    if not speakers and (frame.subject is None or frame.inherited) and talk.last is not None:
        starts = frame.at <= 2  # noqa: PLR2004 (the verb opens the sentence: «وأضاف أن»)
        if starts and parsed.sentence.language in {"ar", "ru"}:
            speakers = [talk.last]
    if not speakers:
        return []
    if speakers[0].actor is not None:
        talk.last = speakers[0]
    if _only_a_link(frame, parsed):
        return []
    speakers += _also_counting(frame, parsed)
    meaning = REPORT[sense]
    stance, why = _stance(frame, meaning.stance or "asserts", parsed, speakers[0], talk)
    return [
        ClaimDraft(
            speaker=speaker,
            stance=stance,
            parsed=parsed,
            frame=frame,
            quote=_quote(frame, parsed),
            content=_content(frame, parsed),
            items=frame.content or (frame.at, frame.at + 1),
            chain=_chain(frame, speaker, parsed, talk),
            channel=_channel(frame),
            why=[frame.entry.id, *why],
        )
        for speaker in speakers
    ]


def _counts_breaches(frame: Frame) -> bool:
    return any(p.sense("violate") for _, phrase in frame.roles() for p in phrase.everything())


def _also_counting(frame: Frame, parsed: Parsed) -> list[Speaker]:
    """«A counted 15 breaches, B 21»: the second teller has no verb of its own."""
    if frame.sense != "count" or not _counts_breaches(frame) or frame.subject is None:
        return []
    found: list[Speaker] = []
    for at, item in enumerate(parsed.items[frame.at + 1 :], frame.at + 1):
        if not isinstance(item, Phrase) or item.prep or item.place or item.seat:
            continue
        after = parsed.items[at + 1 : at + 3]
        numbered = [e for e in after if isinstance(e, Unit) and e.kind == "number"]
        if len(item.actors) == 1 and numbered and item.actors[0] not in frame.subject.actors:
            span = parsed.words.span(item.first, item.last)
            found.append(Speaker(item.actors[0], None, span))
    return found


def _impersonal(frame: Frame, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """«В минобороны заявили», «говорится в заявлении МИД»: the speaker stands in a place."""
    if parsed.sentence.language != "ru" or frame.form != "finite":
        return []
    near = parsed.items[max(frame.at - 3, 0) : frame.at + 4]
    for item in near:
        if not isinstance(item, Phrase) or item.prep not in {"in", "at"}:
            continue
        speaks = item.sense("organ", "channel") is not None or any(
            name.entry.sort == "actor" for name in item.names
        )
        if speaks and (frame.bits & PLURAL or item.sense("channel")):
            return _speakers(item, parsed, talk)
    return []


def _only_wanted(frame: Frame) -> bool:
    meaning = meaning_of(frame.sense)
    return meaning.demands or frame.sense in {"intend", "condition"}


def _inner(frame: Frame, parsed: Parsed) -> list[Frame]:
    """What a report says: the frames below it, down to the next report."""
    return [each for each in parsed.frames if _report_above(each) is frame]


def _report_above(frame: Frame) -> Frame | None:
    for above in frame.chain():
        if report_sense(above) is not None:
            return above
    return None


def _only_a_link(frame: Frame, parsed: Parsed) -> bool:
    """«The White House said Obama told Putin …»: the outer speaker only passes it on."""
    if frame.sense not in PLAIN:
        return False
    inner = [each for each in _inner(frame, parsed) if each.form == "finite"]
    if not inner:
        return False
    first = min(inner, key=lambda each: each.at)
    passed_on = report_sense(first) is not None and not is_joint(first.subject)
    return passed_on and not first.negated and not first.inherited


def _stance(
    frame: Frame, stance: str, parsed: Parsed, speaker: Speaker, talk: Talk
) -> tuple[str, list[str]]:
    """The stance, adjusted by what is said: a duty is a demand, a foe's act an accusation."""
    if frame.sense not in PLAIN:
        return stance, []
    if frame.sense == "count" and _counts_breaches(frame):
        return "accuses", ["stance.tally-of-breaches"]
    inner = sorted(_inner(frame, parsed), key=lambda each: each.at)
    if inner and (inner[0].must or _duty(frame, parsed)) or (not inner and _duty(frame, parsed)):
        return "calls_for", ["stance.duty-is-demand"]
    for each in inner:
        if each.sense == "agree" and (each.negated or each.failed):
            return "denies", ["stance.no-agreement"]
        if each.sense not in HOSTILE or each.negated:
            continue
        culprits = each.subject.actors if each.subject is not None else []
        if culprits and are_foes(speaker.actor, culprits, talk.referents):
            return "accuses", ["stance.act-of-another"]
    for each in inner:
        if each.negated and each.sense in HOSTILE and each.subject is not None:
            mine = each.subject.actors or [speaker.actor]
            if not are_foes(speaker.actor, [a for a in mine if a], talk.referents):
                return "denies", ["stance.own-act-denied"]
    if inner and inner[0].sense in {"respect", "promise"} and frame.sense in PLAIN:
        return "promises", ["stance.own-duty"]
    return stance, []


def _duty(frame: Frame, parsed: Parsed) -> bool:
    for item in parsed.items[frame.at + 1 : frame.at + 4]:
        if isinstance(item, Unit) and item.is_sense("modal_must"):
            return True
    return False


def _quote(frame: Frame, parsed: Parsed) -> Span:
    first, last = frame.first, frame.last
    if frame.subject is not None and not frame.inherited:
        first, last = min(first, frame.subject.first), max(last, frame.subject.last)
    if frame.content is not None:
        start, end = _words_of(frame.content, parsed)
        first, last = min(first, start), max(last, end)
    elif frame.object is not None:
        last = max(last, frame.object.last)
    return parsed.words.span(first, last)


def _words_of(items: tuple[int, int], parsed: Parsed) -> tuple[int, int]:
    held = parsed.items[items[0] : items[1]]
    while len(held) > 1 and is_mark(held[-1], parsed.words, ".,;:\"'-)"):
        held = held[:-1]
    return held[0].first, held[-1].last


def _content(frame: Frame, parsed: Parsed) -> Span | None:
    if frame.content is not None:
        return parsed.words.span(*_words_of(frame.content, parsed))
    if frame.object is not None:
        return parsed.words.span(frame.object.first, frame.object.last)
    return None


def _chain(frame: Frame, speaker: Speaker, parsed: Parsed, talk: Talk) -> list[Speaker]:
    links: list[Speaker] = []
    for above in reversed(frame.chain()):
        if not meaning_of(above.sense).speech:
            continue
        for each in _speakers(above.subject, parsed, talk)[:1]:
            if each.actor != speaker.actor or each.actor is None:
                links.append(each)
    return links


def _channel(frame: Frame) -> str | None:
    for _, phrase in frame.roles():
        for part in phrase.everything():
            entry = part.entry("channel")
            if entry is not None:
                return entry.fields.get("channel")
    return None


def _attributed(parsed: Parsed, talk: Talk, found: list[ClaimDraft]) -> list[ClaimDraft]:
    """«According to X», «بحسب بيان للجيش»: X owns the sentence, unless it already speaks in it."""
    made: list[ClaimDraft] = []
    for at, item in enumerate(parsed.items):
        if isinstance(item, Phrase) or not item.is_sense("according", "citing"):
            continue
        phrase = next(
            (each for each in parsed.items[at + 1 : at + 3] if isinstance(each, Phrase)), None
        )
        speakers = _speakers(phrase, parsed, talk)
        source = item.sense("according", "citing")
        if not speakers or source is None or phrase is None:
            continue
        media = [s for s in speakers if _is_media(s, talk.referents)]
        if media and found:
            for claim in found:
                claim.chain = [*media, *claim.chain]
            continue
        if any(claim.speaker.actor == speakers[0].actor for claim in found):
            continue
        span = parsed.words.span(parsed.sentence.first, parsed.sentence.last)
        made.extend(
            ClaimDraft(
                speaker=each,
                stance="asserts",
                parsed=parsed,
                frame=None,
                quote=span,
                content=span,
                items=(0, len(parsed.items)),
                channel=_phrase_channel(phrase),
                why=[source.entry.id],
            )
            for each in speakers
        )
        if speakers[0].actor:
            talk.last = speakers[0]
    return made


def _phrase_channel(phrase: Phrase) -> str | None:
    entry = phrase.entry("channel")
    return entry.fields.get("channel") if entry else None


def _is_media(speaker: Speaker, referents: Referents) -> bool:
    known = referents.world.actors.get(speaker.actor or "")
    return known is not None and known.kind == "media"


def _colon(parsed: Parsed, talk: Talk) -> list[ClaimDraft]:
    """«X: …» at the head of a text or paragraph."""
    items = parsed.items
    for at, item in enumerate(items[:4]):
        if not is_mark(item, parsed.words, ":"):
            continue
        before = [each for each in items[:at] if isinstance(each, Phrase) and each.actors]
        if len(before) != 1 or at != len(items[:at]) or at + 1 >= len(items):
            return []
        speakers = _speakers(before[0], parsed, talk)
        first, last = _words_of((at + 1, len(items)), parsed)
        negated = _denies_pact(items[at + 1 :]) or any(
            frame.sense == "agree" and frame.negated for frame in parsed.frames
        )
        return [
            ClaimDraft(
                speaker=each,
                stance="denies" if negated else "asserts",
                parsed=parsed,
                frame=None,
                quote=parsed.words.span(parsed.sentence.first, last),
                content=parsed.words.span(first, last),
                items=(at + 1, len(items)),
                why=["claims.colon"],
            )
            for each in speakers
        ]
    return []


def _reserved(claims: list[ClaimDraft]) -> list[ClaimDraft]:
    """Who welcomes and finds fault in one breath welcomes with reservation (domain.md 11.2)."""
    welcomed = {c.speaker.actor: c for c in claims if c.stance == "welcomes" and c.speaker.actor}
    kept: list[ClaimDraft] = []
    for claim in claims:
        welcome = welcomed.get(claim.speaker.actor)
        if welcome is not None and claim.stance in {"criticises", "doubts"}:
            welcome.stance = "welcomes_with_reservation"
            welcome.why.extend(claim.why)
            continue
        kept.append(claim)
    return kept


def _denies_pact(items: list[Phrase | Unit]) -> bool:
    """«لا اتفاق», "no deal", «нет договорённостей»."""
    for one, other in zip(items, items[1:], strict=False):
        denied = isinstance(one, Unit) and one.is_sense("negator")
        if denied and isinstance(other, Phrase) and other.sense("pact", "truce", "agree"):
            return True
    return False


def _merged(claims: list[ClaimDraft]) -> list[ClaimDraft]:
    """One claim per speaker and stance of a sentence; the passages are joined."""
    claims = _reserved(claims)
    kept: dict[tuple[str | None, str | None, str], ClaimDraft] = {}
    for claim in claims:
        key = (claim.speaker.actor, claim.speaker.described, claim.stance)
        if key not in kept:
            kept[key] = claim
            continue
        held = kept[key]
        held.quote = Span(
            min(held.quote.start, claim.quote.start), max(held.quote.end, claim.quote.end)
        )
        held.why.extend(each for each in claim.why if each not in held.why)
    return list(kept.values())
