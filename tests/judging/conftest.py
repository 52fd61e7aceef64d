import importlib.util
import sys
from pathlib import Path

import pytest

from hudna.judging.boiling import facts_of
from hudna.judging.grouping import groups_of
from hudna.judging.sameness import compare
from hudna.judging.sides import Sides
from hudna.judging.sightings import sightings_of
from hudna.reading.reader import Reader
from hudna.registers.world import load_world

HERE = Path(__file__).parent


def _load(name):
    spec = importlib.util.spec_from_file_location(f"judging_{name}", HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def texts():
    return _load("texts")


@pytest.fixture(scope="session")
def b():
    return _load("builders")


@pytest.fixture(scope="session")
def told():
    return _load("told")


@pytest.fixture(scope="session")
def sides(world):
    return Sides(world)


@pytest.fixture(scope="session")
def world():
    return load_world()


@pytest.fixture(scope="session")
def boil(world):
    reader = Reader()

    def made(text, ref, published="2016-07-07", **known):
        reading = reader.read(text, ref=ref, published=published, **known)
        return facts_of(reading, ref=ref, added="2016-07-20T00:00:00Z", world=world)

    return made


@pytest.fixture(scope="session")
def grouped(boil):
    """Texts of one day read, their reports compared, and put together as incidents."""

    def _of(*told, published):
        texts = [boil(t, f"d{n}", published=published) for n, t in enumerate(told)]
        seen = [s for text in texts for s in sightings_of(text)]
        pairs = [compare(a, b) for n, a in enumerate(seen) for b in seen[n + 1 :]]
        return groups_of(seen, pairs)

    return _of
