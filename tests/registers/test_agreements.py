"""The shipped agreements, held against GMT as newspapers gave it (domain.md, T1 and T15)."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hudna.registers.agreements import load_agreements

AGREEMENTS = load_agreements(Path(__file__).resolve().parents[2] / "world" / "agreements")


@pytest.mark.parametrize(
    ("ident", "which", "gmt"),
    [
        ("SYR-2016-02-27-coh", "starts", "2016-02-26T22:00"),
        ("SYR-2016-07-06-calm", "starts", "2016-07-05T22:00"),
        ("SYR-2016-09-12-coh", "starts", "2016-09-12T16:00"),
        ("SYR-2017-07-09-southwest", "starts", "2017-07-09T09:00"),
        ("SYR-2017-07-22-eghouta", "starts", "2017-07-22T09:00"),
        ("SYR-2017-08-03-nhoms", "starts", "2017-08-03T09:00"),
        ("PSE-2023-11-24", "starts", "2023-11-24T05:00"),
        ("PSE-2025-01-19", "starts", "2025-01-19T09:15"),
        ("LBN-2024-11-27", "starts", "2024-11-27T02:00"),
        ("LBN-2006-08-14", "starts", "2006-08-14T05:00"),
        ("PSE-2021-05-21", "starts", "2021-05-20T23:00"),
        ("YEM-2016-10-19-72h", "starts", "2016-10-19T20:59"),
        ("YEM-2022-06-02-truce-ext1", "starts", "2022-06-02T16:00"),
        ("SDN-2023-05-22-jeddah", "ends_planned", "2023-05-29T19:45"),
        ("LBY-2020-01-12", "starts", "2020-01-11T22:01"),
    ],
)
def test_clocks_agree_with_gmt(ident, which, gmt):
    moment = datetime.fromisoformat(getattr(AGREEMENTS[ident], which))
    assert moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") == gmt


def test_all_rows_are_there():
    assert len(AGREEMENTS) == 85
    assert sum(ident.startswith("SYR-") for ident in AGREEMENTS) == 33


def test_no_end_is_made_up():
    assert AGREEMENTS["SYR-2018-02-24-2401"].starts is None
    assert AGREEMENTS["SYR-2016-02-27-coh"].ends_planned is None
    assert AGREEMENTS["ETH-2022-03-24-truce"].ended_on == "2022-08"


def test_extensions_begin_where_the_first_ends_or_after():
    for agreement in AGREEMENTS.values():
        for relation in agreement.relations:
            if relation.type == "extends":
                before = AGREEMENTS[relation.to]
                assert agreement.starts >= before.ends_planned
