"""The reading of one document: text in, evidence-linked records out.

Strata, each reading only what the strata below wrote: segments and sentences, words and hits,
times, mentions, clauses, frames, then claims, events, agreements and allegations. No stratum
touches a clock, a disk or a network; what is not understood becomes a gap.
"""
