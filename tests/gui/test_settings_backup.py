"""The line of the settings page about copies of the library."""

from datetime import UTC, datetime
from pathlib import Path, PurePath

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from studyapp.infra.settings import JsonSettings
from studyapp.services.backups import Copy
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.views.settings_backup import BackupRow


@pytest.fixture
def row(qtbot, themed, tmp_path):
    copies = []
    model = SettingsViewModel(
        JsonSettings(tmp_path), Path("library"), last_copy=lambda: next(iter(copies), None)
    )
    row = BackupRow(model)
    qtbot.addWidget(row)
    row.copies = copies
    row.show()
    return row


def said(row):
    return row.findChild(QLabel, "settings_backup").text()


def test_without_a_copy_it_says_that_they_come_by_themselves(row):
    assert "None yet" in said(row)
    assert not row.findChild(QPushButton, "settings_open_backups").isEnabled()


def test_the_newest_copy_is_told_each_time_the_page_is_shown(row):
    row.hide()
    row.copies.append(Copy(PurePath("a.db"), datetime(2025, 6, 20, 9, 30, tzinfo=UTC)))
    row.show()
    assert "2025-06-20 09:30" in said(row)
    assert row.findChild(QPushButton, "settings_open_backups").isEnabled()
