"""The July 2016 case, judged once for each engine; other cases are made of short texts."""

import json
import os
from itertools import count
from pathlib import Path

import pytest

from hudna.desk import Case

JULY = Path(__file__).parents[2] / "stories" / "cases" / "july-2016" / "documents.jsonl"
_cases = count()


def _place(request, engine, folder):
    if engine == "sqlite":
        return str(folder / f"case-{next(_cases)}.hudna")
    address = request.getfixturevalue("server")
    return f"{address}&schema=desk_{os.getpid()}_{next(_cases)}"


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def engine(request):
    """Each engine in turn."""
    return request.param


@pytest.fixture(scope="module")
def july(request, engine, tmp_path_factory):
    """The July 2016 case in either engine."""
    folder = tmp_path_factory.mktemp("july")
    os.environ.setdefault("HUDNA_KEY", str(folder / "key"))
    where = _place(request, engine, folder)
    with Case.open(where, create=True) as case:
        case.add([str(JULY)])
        for _ in case.read():
            pass
        case.judge()
        yield case


@pytest.fixture
def case_of(request, engine, tmp_path):
    """Makes a judged case of texts: (id, published, text) or dictionaries."""
    made = []

    def make(*texts):
        where = _place(request, engine, tmp_path)
        case = Case.open(where, create=True)
        made.append(case)
        file = tmp_path / f"texts-{len(made)}.jsonl"
        rows = [
            t if isinstance(t, dict) else dict(zip(("id", "published", "text"), t, strict=True))
            for t in texts
        ]
        file.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in rows), "utf-8")
        case.add([str(file)])
        for _ in case.read():
            pass
        case.judge()
        return case

    yield make
    for case in made:
        case.close()


@pytest.fixture(scope="session")
def pieces_folder(tmp_path_factory):
    """Where documents were read once."""
    return tmp_path_factory.mktemp("pieces")


@pytest.fixture(scope="session")
def pieces(pieces_folder):
    """Documents with their readings, made once."""
    from tests.desk.pieces import made

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUDNA_KEY", str(pieces_folder / "key"))
        return made(pieces_folder)
