"""Texts whose judgement hangs on one another in ways that an order of arrival could hide."""

WIRE = (
    "Artillery fire hit the market of Sarmin on Thursday, 21 July, killing nine people and"
    " wounding thirty, two doctors in the town told AFP. The shells fell as people queued for"
    " bread, they said, and two of the wounded were children. Rescuers dug in the rubble of four"
    " shops until nightfall, and the clinic asked other towns for blood."
)
LONG = (
    "Delegates of the Syrian opposition arrived in Geneva for talks that the United Nations hopes"
    " to open next week. They were met by the envoy's deputy and drove to a hotel by the lake. The"
    " city has seen three rounds that ended without a result. Observers expect long consultations"
    " on procedure, the order of subjects, and who sits with whom in which of the rooms. Nine"
    " people were killed by artillery fire as they arrived."
)
OWN = (
    ("wire-late", "2016-07-22T12:00:00+03:00", f"SARMIN (AFP) - {WIRE}", "afp"),
    ("wire-first", "2016-07-21T20:00:00+03:00", f"{WIRE} {LONG}", "al-jazeera"),
    ("talks", "2016-07-21T09:00:00+03:00", f"GENEVA (AFP) - {LONG}", "afp"),
    (
        "sarmin-own",
        "2016-07-22T09:00:00+03:00",
        "Nine people died when shells struck Sarmin in Idlib province on Thursday, rescuers told"
        " Reuters.",
        "reuters",
    ),
    (
        "sarmin-answer",
        "2016-07-22T10:00:00+03:00",
        "The Free Syrian Army shelled positions of the Syrian army near Sarmin on Thursday, 21"
        " July, the army said.",
        "sana",
    ),
    (
        "sarmin-blame",
        "2016-07-22T11:00:00+03:00",
        "The Free Syrian Army accused the Syrian army of shelling Sarmin on Thursday, 21 July.",
        "anadolu",
    ),
    (
        "sarmin-turkey",
        "2016-07-22T15:00:00+03:00",
        "Turkey said the Syrian army had shelled the town of Sarmin on Thursday, 21 July.",
        "afp",
    ),
    (
        "sarmin-army-back",
        "2016-07-23T15:00:00+03:00",
        "The Syrian army retracted its statement that the Free Syrian Army had shelled Sarmin on"
        " 21 July.",
        "reuters",
    ),
    (
        "turkey-joins",
        "2016-07-24",
        "Turkey and the Syrian army agreed on a ceasefire in Idlib province from 6 a.m. on 25"
        " July.",
        "reuters",
    ),
    (
        "over",
        "2016-07-29",
        "The Free Syrian Army said the ceasefire in Idlib was over.",
        "reuters",
    ),
    (
        "not-over",
        "2016-08-04",
        "Turkey denied that the ceasefire in Idlib was over.",
        "reuters",
    ),
    (
        "announced",
        "2016-07-28",
        "Turkey announced that the ceasefire in Idlib would be extended for 72 hours.",
        "anadolu",
    ),
    (
        "rejected",
        "2016-08-02",
        "The Free Syrian Army rejected the extension of the ceasefire in Idlib that Turkey had"
        " announced.",
        "reuters",
    ),
    (
        "takes-back",
        "2016-07-23T12:00:00+03:00",
        "Reuters withdrew its report that nine people died when shells struck Sarmin on Thursday.",
        "reuters",
    ),
    (
        "tally",
        "2016-07-27",
        "Russia said the opposition had violated the ceasefire in Idlib 14 times in a day.",
        "tass",
    ),
    (
        "tally-copy",
        "2016-07-27",
        "Moscow counted 14 violations of the ceasefire in Idlib by the opposition, TASS reported.",
        "sana",
    ),
    (
        "mutual",
        "2016-07-28",
        "The Free Syrian Army accused the Syrian army of breaking the ceasefire in Idlib. The"
        " Syrian army accused the Free Syrian Army of breaking the ceasefire in Idlib.",
        "reuters",
    ),
)
