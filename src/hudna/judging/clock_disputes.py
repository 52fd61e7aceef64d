"""Where accounts of an agreement's clock differ; kept side by side (domain.md 2.2 and 7)."""

from collections.abc import Iterable

from hudna.judging.known import Known
from hudna.judging.moments import iso, moment
from hudna.judging.voices import Voice
from hudna.records import Answer, CaseDispute

__all__ = ["clock_disputes_of"]


def clock_disputes_of(one: Known) -> tuple[CaseDispute, ...]:
    """Disputes on the start, on the end, and between an end and start plus duration."""
    fine = [a for a in one.accounts if a.is_fine] or list(one.accounts)
    starts = {iso(a.start): a.voices for a in fine}
    ends: dict[str, list[Voice]] = {}
    for account in fine:
        if account.end_basis == "stated":
            for end, voices in account.ends.items():
                ends.setdefault(iso(end), []).extend(voices)
    found = [
        *_dispute(one, "starts", "time", starts),
        *_dispute(one, "ends", "time", ends),
        *_dispute(one, "end-v-duration", "term_reading", _against_duration(one)),
    ]
    return tuple(found)


def _dispute(
    one: Known, slot: str, kind: str, answers: dict[str, list[Voice]]
) -> Iterable[CaseDispute]:
    """One dispute, where there are two answers or more."""
    if len(answers) < len(("one", "other")):
        return
    opened = sorted(min(v.known_since for v in voices) for voices in answers.values())[1]
    yield CaseDispute(
        id=f"{one.docket.id}:{slot}",
        question=f"{one.docket.id} {slot}",
        kind=kind,
        answers=tuple(
            Answer(
                value=value,
                claims=tuple(v.id for v in voices),
                families=len({v.family or v.document for v in voices}),
            )
            for value, voices in sorted(answers.items())
        ),
        opened_at=opened,
    )


def _against_duration(one: Known) -> dict[str, list[Voice]]:
    """Stated end and start plus duration of one telling, where they are not the same moment."""
    answers: dict[str, list[Voice]] = {}
    for voice in one.voices:
        if not (voice.starts and voice.ends and voice.seconds and not voice.recurs):
            continue
        if not (voice.starts.earliest and voice.ends.latest and voice.starts.latest):
            continue
        if voice.starts.earliest != voice.starts.latest:
            continue
        span = moment(voice.ends.latest) - moment(voice.starts.earliest)
        if abs(span.total_seconds() - voice.seconds) > 120:  # noqa: PLR2004 - 23:59 for 24:00
            stated = f"stated end {voice.ends.latest}"
            summed = f"start plus {voice.duration}" if voice.duration else ""
            answers.setdefault(stated, []).append(voice)
            answers.setdefault(summed, []).append(voice)
    return answers
