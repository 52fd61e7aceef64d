"""How languages speak: packs, compiled from ``languages/<code>/``.

A pack is data: lexicons, cues and corpora written by the keeper of a language. This room reads
the files, makes every form of every word, and keeps the result in a cache keyed by content.
"""
