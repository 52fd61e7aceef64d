"""One reader for all tests of the room: packs and registers load once."""

import pytest

from hudna.reading.reader import Reader


@pytest.fixture(scope="session")
def reader():
    return Reader()
