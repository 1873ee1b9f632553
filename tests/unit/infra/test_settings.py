import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import FileWriteError
from studyapp.infra.settings import FILE_NAME, JsonSettings
from studyapp.services.settings import Settings, ThemeChoice
from tests.permissions import CAN_OBEY, obeyed


def test_settings_come_back_as_they_were_saved(tmp_path):
    changed = Settings(theme=ThemeChoice.DARK, desired_retention=0.85, new_per_day=5)
    JsonSettings(tmp_path).save(changed)
    assert JsonSettings(tmp_path).load() == changed


def test_without_a_file_everything_is_a_default(tmp_path):
    assert JsonSettings(tmp_path / "nowhere").load() == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"null"])
def test_an_unreadable_file_gives_defaults(tmp_path, content):
    (tmp_path / FILE_NAME).write_bytes(content)
    assert JsonSettings(tmp_path).load() == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("desired_retention", 3),
        ("desired_retention", "0.9"),
        ("new_per_day", -1),
        ("new_per_day", True),
        ("rollover_hour", 24),
        ("bury_siblings", "yes"),
    ],
)
def test_a_value_that_cannot_be_meant_is_the_default(tmp_path, name, value):
    (tmp_path / FILE_NAME).write_text(json.dumps({name: value}), encoding="utf-8")
    assert getattr(JsonSettings(tmp_path).load(), name) == getattr(Settings(), name)


def test_keys_of_a_later_version_are_kept(tmp_path):
    (tmp_path / FILE_NAME).write_text('{"exam_day": "2026-01-01"}', encoding="utf-8")
    JsonSettings(tmp_path).save(Settings())
    assert json.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8"))["exam_day"]


@given(
    st.dictionaries(
        st.sampled_from(["theme", "reading_px", "language", "show_intervals", "rollover_hour"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text()),
    )
)
def test_no_json_object_breaks_loading(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("settings")
    (folder / FILE_NAME).write_text(json.dumps(content), encoding="utf-8")
    loaded = JsonSettings(folder).load()
    assert 16 <= loaded.reading_px <= 28
    assert isinstance(loaded.language, str)


@pytest.mark.skipif(not CAN_OBEY, reason="permissions stop nobody here")
def test_a_folder_that_cannot_be_written_is_said_so(tmp_path):
    tmp_path.chmod(0o500)
    with obeyed(), pytest.raises(FileWriteError, match="settings"):
        JsonSettings(tmp_path).save(Settings())


def test_a_file_in_the_place_of_the_folder_is_said_so(tmp_path):
    (tmp_path / "library").write_text("", encoding="utf-8")
    with pytest.raises(FileWriteError):
        JsonSettings(tmp_path / "library").save(Settings())
