# ruff: noqa: INP001 - scripts stand side by side, no package
"""Which settlements of GeoNames are taken without having been written by hand."""

# The least population of a settlement that is taken without being written by hand.
FLOORS = {
    **dict.fromkeys(["SY"], 0),
    **dict.fromkeys(["YE", "PS", "LB"], 1_000),
    **dict.fromkeys(["LY", "SD", "SS", "IL", "AF", "IQ", "ER", "SO", "CF"], 5_000),
    **dict.fromkeys(["AZ", "AM", "GE", "JO", "UA", "XK", "BA", "KW", "QA"], 10_000),
    **dict.fromkeys(["ET", "MM", "LK", "KH", "CD", "RW", "ML", "MZ", "CY", "MD", "OM"], 15_000),
    **dict.fromkeys(["SA", "AE", "TH", "IE", "RS", "NP"], 30_000),
    **dict.fromkeys(["IR", "EG", "TR", "PK", "CO", "RU", "HR", "KZ"], 50_000),
    **dict.fromkeys(["NG", "PH", "GB"], 100_000),
    **dict.fromkeys(["IN", "ID"], 300_000),
}
# Front lines, where villages make news: (country, GeoNames admin1) → floor.
FRONTS = {
    ("UA", "05"): 1_000,
    ("UA", "14"): 1_000,
    ("UA", "07"): 4_000,
    ("UA", "08"): 4_000,
    ("UA", "26"): 4_000,
    ("UA", "21"): 5_000,
    ("RU", "09"): 8_000,
    ("RU", "41"): 8_000,
    ("RU", "10"): 8_000,
    ("TR", "31"): 10_000,
}
GREAT = 1_000_000
"""A town of a million is taken wherever it is."""
