import pytest

from studyapp.core.scheduling.due_text import due_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("0", (0, 0)),
        (" 3-7 ", (3, 7)),
        ("7-3!", (3, 7)),
        ("1!", (1, 1)),
        ("", None),
        ("soon", None),
        ("-3", None),
        ("1.5", None),
        ("3-", None),
        ("99999", None),
    ],
)
def test_a_due_date_is_a_number_of_days_or_a_range(text, days):
    assert due_in(text) == days
