"""The store: what is kept of a case, append-only, and what can be computed from it again."""
