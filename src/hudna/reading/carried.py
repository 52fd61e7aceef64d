"""Carried words: whose words a report passes on, and what the stance of quoted ones is."""

from hudna.reading.drafts import Speaker
from hudna.reading.frames import Frame, Parsed
from hudna.reading.pretexts import CITED, cites_breach
from hudna.reading.speakers import Talk, is_media, sources_of
from hudna.reading.speech import can_speak, inner_frames
from hudna.reading.stances import stance_of_words

__all__ = ["carried", "stance_of_quoted"]

CARRYING = frozenset({"quote", "report"})


def stance_of_quoted(
    frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk
) -> tuple[str, list[str]]:
    """The stance of who is quoted, or of who cites what others did to him."""
    if cites_breach(frame, parsed):
        return "accuses", [CITED]
    return stance_of_words(inner_frames(frame, parsed), parsed, speaker, talk)


def carried(
    frame: Frame, speakers: list[Speaker], parsed: Parsed, talk: Talk
) -> tuple[list[Speaker], list[Speaker] | None]:
    """Whose words a report carries, and who carries them; nobody's where it gives a reason."""
    if frame.sense in CARRYING and speakers and is_media(speakers[0], talk.referents):
        sources = sources_of(frame, parsed, talk)
        return (sources, speakers) if sources else (speakers, None)
    if frame.sense != "quote":
        return speakers, None
    if not speakers and frame.subject is None:
        return sources_of(frame, parsed, talk), None  # «نُقل عن مسؤول قوله»: by nobody named
    if cites_breach(frame, parsed) or can_speak(frame.object):
        return speakers, None
    return [], None  # "citing hostile acts"
