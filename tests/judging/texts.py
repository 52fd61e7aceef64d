"""Texts of our own: one wire story and its copies, other reports, bulletins, translations."""

WIRE = """Warplanes bombed a vegetable market in the rebel-held town of Maarat al-Numan on \
Thursday, killing at least 23 people, rescue workers and a monitoring group said.

The raid came on the second day of a 72-hour regime of calm that the Syrian army had declared for \
the Eid al-Fitr holiday, and only hours after traders had set up their stalls for the first time \
in a week.

"We pulled children out from under the tomatoes, and then the planes came back," said Abu Yazan, \
a volunteer with the town's civil defence, speaking by telephone.

The Syrian army could not be reached for comment. State media did not mention the raid and said \
the regime of calm was being observed in most provinces.

Residents said the two bakeries of the town had closed and that several families were leaving for \
villages near the Turkish border before nightfall.

The Syrian Observatory for Human Rights, which is based in Britain and follows the war through a \
network of people on the ground, said the number of dead was likely to rise because many of the \
41 wounded were in a critical state.
"""

CUT = "\n\n".join(WIRE.split("\n\n")[:4])

LOCAL_LINE = (
    "The bakery owners' union in our province sent its condolences on Friday morning.\n\n"
    + WIRE.replace("vegetable market", "crowded market").replace(
        "could not be reached", "was not reachable"
    )
)

OTHER_REPORT = """At least 26 civilians died when jets struck Maarat al-Numan in Idlib province on \
Thursday, activists in the town told this newspaper.

Video posted by a local media centre showed men carrying bodies past burning stalls. It was not \
possible to verify the footage.

An opposition commander said his men would no longer consider themselves bound by the truce, and \
called on the guarantors to name those responsible.

Nobody in Damascus answered calls on Thursday evening. The town, which lies on the motorway \
between Hama and Aleppo, has changed hands three times since the uprising began.
"""

ROUNDUP = (
    "Fighting went on in several places on Friday. In Yemen, mortar shells fell on Taiz and a road "
    "to the port was cut, an aid worker said. In Libya, two groups exchanged fire near an oil "
    "terminal and a tanker turned back.\n\n"
    + WIRE.split("\n\n", maxsplit=1)[0]
    + "\n\nIn South Sudan, forces loyal to the vice-president said they had left two villages near "
    "Yei. In Ukraine, monitors counted more explosions than the day before around Avdiivka, and a "
    "water station stopped for several hours. In Mali, gunmen stole three ambulances on the road "
    "from Gao, and the army sent a column after them. In Colombia, the parties met for a second "
    "day in Havana to speak of the places where fighters are to gather.\n"
)

BULLETINS = (
    (
        "За прошедшие сутки режим прекращения боевых действий соблюдался в большинстве провинций. "
        "Зафиксировано 17 случаев обстрелов: в провинции Алеппо - 9, в провинции Латакия - 6, в "
        "провинции Хама - 2. "
        "Число населённых пунктов, присоединившихся к примирению, достигло 183. "
        "Продолжаются переговоры с командирами отрядов оппозиции в провинции Хомс."
    ),
    (
        "За прошедшие сутки режим прекращения боевых действий соблюдался в большинстве провинций. "
        "Зафиксировано 4 случая обстрелов: в провинции Алеппо - 3, в провинции Латакия - 1. Число "
        "населённых пунктов, присоединившихся к примирению, достигло 191. "
        "Продолжаются переговоры с командирами отрядов оппозиции в провинции Хомс."
    ),
)

STATEMENT = {
    "en": "The Russian defence ministry said on Thursday that it had recorded 17 breaches of the "
    "ceasefire in Syria. The ministry said that 183 settlements had joined the truce, and accused "
    "the Nusra Front of shelling Aleppo.",
    "ru": "Минобороны России заявило в четверг, что зафиксировало 17 нарушений перемирия в Сирии. "
    "Ведомство сообщило, что к перемирию присоединились 183 населённых пункта, и обвинило "
    "«Джебхат ан-Нусру» в обстреле Алеппо.",
    "ar": "أعلنت وزارة الدفاع الروسية يوم الخميس أنها سجلت 17 خرقا لوقف إطلاق النار في سوريا. "
    "وقالت الوزارة إن 183 بلدة انضمت إلى الهدنة، واتهمت جبهة النصرة بقصف حلب.",
}

OTHER_STATEMENT = {
    "en": "The Russian defence ministry said on Thursday that it would send 40 more sappers to "
    "Palmyra. The ministry said the work would last until autumn.",
    "ar": "قالت وزارة الدفاع الروسية يوم الخميس إن طائراتها لم تقصف مستشفى في إدلب. ونفت الوزارة "
    "تقارير تحدثت عن مقتل مدنيين.",
}
