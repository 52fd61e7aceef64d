"""Judging: from what many documents say to incidents, agreements, their standing and their fit.

Pure: no store, no clock, no network. Laws:

- *Order changes nothing.* Pairs are judged by the two alone; what pairs join is order-free.
- *No verdict of our own.* An outcome names the gates, the facts missing, and who alleges;
  "confirmed violation" is never said (domain.md 2.1).
- *The same procedure for every party* (domain.md 2.10): swap two parties, and the result mirrors.
- *A tally is a claim,* never a number of incidents (domain.md 2.8).
- *Unknown stays unknown,* and is listed by name (domain.md 2.4).
"""
