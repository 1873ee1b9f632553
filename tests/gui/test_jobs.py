"""The runner of jobs: what is urgent goes before, and one after the other."""

import threading

import pytest

from studyapp.ui.jobs import JobRunner


@pytest.fixture
def held(jobs):
    """Jobs that keep every ordinary thread busy until they are let go on."""
    go_on = threading.Event()
    for _ in range(64):
        jobs.start(lambda _report: go_on.wait(10))
    yield go_on
    go_on.set()


def test_what_is_urgent_stands_in_no_line_behind_other_jobs(qtbot, jobs, held):
    with qtbot.waitSignal(jobs.succeeded) as told:
        handle = jobs.start(lambda _report: "done", urgent=True)
    assert told.args == [handle, "done"]


def test_urgent_jobs_run_one_after_the_other(jobs):
    first, done = threading.Event(), []
    jobs.start(lambda _report: (first.wait(10), done.append("first")), urgent=True)
    jobs.start(lambda _report: done.append("second"), urgent=True)
    assert not jobs.wait(50)
    assert done == []
    first.set()
    assert jobs.wait()
    assert done == ["first", "second"]


def test_the_end_waits_for_both_kinds(qapp):
    runner, done = JobRunner(), []
    runner.start(lambda _report: done.append("ordinary"))
    runner.start(lambda _report: done.append("urgent"), urgent=True)
    assert runner.wait()
    assert sorted(done) == ["ordinary", "urgent"]
