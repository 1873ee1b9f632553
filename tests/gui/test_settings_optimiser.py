"""The line of the settings page about the fit of the memory model."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from studyapp.ui.views.settings_optimiser import OptimiserRow
from tests.planning_fakes import optimiser_model

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_row(qtbot, themed, jobs):
    def open_with(forget=list, **fields):
        model = optimiser_model(jobs, forget=forget, **fields)
        row = OptimiserRow(model)
        qtbot.addWidget(row)
        row.show()
        model.refresh()
        return row, model

    return open_with


def said(row):
    return row.findChild(QLabel, "settings_optimiser").text()


def button(row, name):
    return row.findChild(QPushButton, f"settings_optimiser_{name}")


def test_the_way_to_the_first_fit_is_counted(open_row):
    row, _ = open_row(answers=212)
    assert said(row) == "By itself from 400 answers on; there are 212 so far"
    assert not button(row, "run").isEnabled()
    assert not button(row, "revert").isVisible()


def test_without_the_package_the_usual_parameters_are_in_force(open_row):
    row, _ = open_row(installed=False)
    assert said(row).startswith("The usual parameters are in force")
    assert not button(row, "run").isVisible()


def test_a_fit_is_told_in_a_sentence_and_taken_back(qtbot, open_row):
    forgotten = []
    row, model = open_row(forget=lambda: forgotten.append(1))
    with qtbot.waitSignal(model.adopted):
        qtbot.mouseClick(button(row, "run"), LEFT)
    assert said(row) == "Fitted on 2025-06-21 to 500 answers: log loss 0.3120 → 0.2970, 4.8% better"
    with qtbot.waitSignal(model.adopted):
        qtbot.mouseClick(button(row, "revert"), LEFT)
    assert said(row) == "On 2025-06-21 you went back to earlier parameters"
    assert not button(row, "revert").isVisible()
    assert len(forgotten) == 2


def test_parameters_that_predict_worse_are_not_adopted(qtbot, open_row):
    row, model = open_row(better=False)
    with qtbot.assertNotEmitted(model.adopted):
        qtbot.mouseClick(button(row, "run"), LEFT)
        qtbot.waitUntil(lambda: "nothing better found" in said(row))
    assert not button(row, "revert").isVisible()


def test_a_fit_begins_by_itself_only_when_it_is_due(qtbot, open_row):
    row, model = open_row()
    model.look()
    assert not model.screen.running
    model._service.due = True
    with qtbot.waitSignal(model.adopted):
        model.look()
        assert said(row) == "Learning from your answers…"
        assert not button(row, "run").isEnabled()
