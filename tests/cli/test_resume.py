"""``hudna resume``: an older copy is gone on from with a name and a reason."""

import shutil

from hudna.store import Arrival, open_case


def test_an_older_copy_is_gone_on_from(hudna, tmp_path, monkeypatch):
    monkeypatch.setenv("HUDNA_STATE", str(tmp_path / "state"))
    where = str(tmp_path / "a.hudna")
    open_case(where, write=True, create=True).close()
    shutil.copy(where, tmp_path / "old")
    with open_case(where, write=True) as case, case.batch() as batch:
        batch.add(Arrival(ref="lost", content=b"x"))
    shutil.copy(tmp_path / "old", where)

    refused = hudna("judge", where)
    assert refused.code == 2
    assert "hudna resume" in refused.err
    assert hudna("resume", where, "--by", "A. Analyst").code == 2
    assert hudna("resume", where, "--by", "A. Analyst", "--reason", " ").code == 2
    done = hudna("resume", where, "--by", "A. Analyst", "--reason", "the disk was lost")
    assert (done.code, done.err) == (0, "")
    assert "can be written" in done.out
    assert hudna("judge", where).code == 0
