"""Fixtures for all tests."""

import gc
import logging
import os
import shutil
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).parents[1]
SEED = next((ROOT / "seeds").glob("*.txt"))
SHANGHAI = ZoneInfo("Asia/Shanghai")
START = datetime(2025, 6, 20, 1, 0, tzinfo=UTC)  # 09:00 in Shanghai


_TESTS_BETWEEN = 20
_ended = count(1)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown():
    """Collect garbage between tests: on a job's thread a widget must not be freed."""
    gc.disable()
    if next(_ended) % _TESTS_BETWEEN == 0:
        gc.collect()


class FakeClock:
    """A clock that stands until it is moved."""

    def __init__(self, moment=START):
        self.moment = moment

    def now(self):
        return self.moment

    def advance(self, **kwargs):
        self.moment += timedelta(**kwargs)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture(scope="session")
def seed_path():
    return SEED


@pytest.fixture(scope="session")
def seed_text(seed_path):
    return seed_path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def seeded_library(tmp_path_factory):
    """A library folder with the seed and its decks, made once; copy it, do not open it."""
    from studyapp.transfers import plant_seed
    from studyapp.wiring import open_services

    folder = tmp_path_factory.mktemp("seeded")
    services = open_services(folder, FakeClock(), SHANGHAI)
    plant_seed(services)
    services.close()
    return folder


@pytest.fixture
def library(seeded_library, tmp_path):
    """A library folder of one's own, with the seed in it."""
    return Path(shutil.copytree(seeded_library, tmp_path / "library"))


@pytest.fixture
def services(library, clock):
    """The use cases on a library with the seed."""
    from studyapp.wiring import open_services

    services = open_services(library, clock, SHANGHAI)
    yield services
    services.close()


@pytest.fixture(autouse=True)
def _no_unexpected_warnings(request):
    """Fail a test that logs a warning, unless it looks at the log itself."""
    if "caplog" in request.fixturenames:
        yield
        return
    records = []

    class Collect(logging.Handler):
        def emit(self, record):
            records.append(record)

    handler = Collect(logging.WARNING)
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    assert not [record.getMessage() for record in records]


@pytest.fixture(autouse=True)
def _no_windows_left(request):
    """Fail a test that leaves a window open."""
    yield
    if "qapp" in request.fixturenames:
        from PySide6.QtWidgets import QApplication

        assert not [w for w in QApplication.topLevelWidgets() if w.isVisible()]


def pytest_collection_modifyitems(items):
    for item in items:
        if "qapp" in item.fixturenames:
            item.add_marker(pytest.mark.gui)
        folder = item.path.relative_to(Path(__file__).parent).parts[0]
        if folder in {"integration", "e2e"}:
            item.add_marker(folder)


@pytest.fixture
def assert_freed(qapp):
    """Check that closing a widget frees it: nothing connected may hold on to it."""
    import weakref

    def check(make_widget):
        widget = make_widget()
        widget.show()
        qapp.processEvents()
        reference = weakref.ref(widget)
        widget.close()
        del widget
        qapp.processEvents()
        assert reference() is None

    return check
