# ruff: noqa: INP001 - scripts stand side by side, no package
"""Which settlements of GeoNames are taken without having been written by hand."""

# The least population of a settlement that is taken without being written by hand.
FLOORS = {
    **dict.fromkeys(
        ["SY", "YE", "PS", "LB", "LY", "SD", "SS", "ER", "DJ", "SO", "CF", "RW", "BI"], 0
    ),
    **dict.fromkeys(["AF", "ET", "CD", "ML", "NE", "BF", "TD", "MM", "GE", "KG", "TJ"], 0),
    **dict.fromkeys(["AM", "AZ", "IQ", "KH", "LK", "NP", "MZ", "LR", "SL", "TL", "XK", "MD"], 0),
    **dict.fromkeys(["IL", "BA"], 1_000),
    **dict.fromkeys(["CO", "CM", "UA", "PG"], 3_000),
    **dict.fromkeys(["JO", "KW", "QA", "IE"], 10_000),
    **dict.fromkeys(["RS", "HR"], 5_000),
    **dict.fromkeys(["CY", "OM", "IR", "UG", "MR", "EH", "GW", "AL"], 15_000),
    **dict.fromkeys(["SA", "AE", "TH", "TR", "PK", "EG", "KE", "CI", "AO"], 30_000),
    **dict.fromkeys(["RU", "KZ", "PH", "NG", "VE", "CG", "SN", "GN"], 50_000),
    **dict.fromkeys(["GB", "NL", "BE", "CH", "NO", "SE", "FI", "DK", "AT"], 100_000),
    **dict.fromkeys(["DZ", "MA", "SV", "GT", "NI"], 100_000),
    **dict.fromkeys(["IN", "ID", "DE", "FR", "ES"], 300_000),
}
# Front lines and restless regions, where villages make news: (country, GeoNames admin1) → floor.
FRONTS = {
    **{("UA", code): 0 for code in ("05", "14", "07", "08", "26", "21")},
    **{("UA", code): 1_000 for code in ("02", "04", "16", "11")},
    **{("RU", code): 500 for code in ("09", "41", "10", "12", "17", "19", "68")},
    **{("RU", code): 15_000 for code in ("61", "86", "22")},
    **{("TR", code): 1_000 for code in ("70", "80", "65", "13", "90")},
    **{
        ("TR", code): 5_000 for code in ("21", "23", "31", "33", "63", "72", "74", "76", "83", "12")
    },
    **{("PK", code): 0 for code in ("02", "03", "06", "07")},
    **{("IN", code): 1_000 for code in ("12", "41", "17", "20")},
    **{("IN", code): 40_000 for code in ("23", "03", "37", "10", "24")},
    **{("PH", code): 10_000 for code in ("09", "10", "11", "12", "13", "14", "08")},
    **{
        ("TH", code): 1_000 for code in ("28", "29", "30", "31", "48", "49", "69", "70", "75", "80")
    },
    **{("IR", code): 5_000 for code in ("01", "04", "10", "13", "16")},
    **{("NG", code): 10_000 for code in ("27", "44", "35", "51", "49", "40", "57")},
    **{("VE", code): 3_000 for code in ("03", "20", "23")},
    **{("ID", code): 1_000 for code in ("01", "36", "39")},
    **{("SN", code): 5_000 for code in ("12", "13", "14", "15")},
    ("GB", "NIR"): 3_000,
    ("IN", "12"): 0,
    ("CM", "12"): 0,
    ("CM", "07"): 0,
}
GREAT = 1_000_000
"""A town of a million is taken wherever it is."""
