"""The list of suggestions as a model."""

from studyapp.core.cards.model import NoteType
from studyapp.ui.itemmodels.suggestions import HeadingRow, SuggestionModel, SuggestionRow


def test_the_list_is_a_sound_model(qtbot, qtmodeltester):
    def row(number):
        return SuggestionRow(f"n{number}", f"问题{number}", NoteType.BASIC, 2)

    model = SuggestionModel(lambda row, score: f"{row.importance} {score}")
    qtmodeltester.check(model)
    rows = [HeadingRow("节"), *map(row, range(6))]
    removed, inserted = [], []
    model.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    model.set_rows(rows)
    model.set_rows([*rows[:3], *rows[4:]])
    model.set_rows(rows)
    assert removed == [(3, 3)]
    assert inserted == [(0, 6), (3, 3)]
    assert [model.index(at).data() for at in range(7)] == ["节", *(f"问题{n}" for n in range(6))]
