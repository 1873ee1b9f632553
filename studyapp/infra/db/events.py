"""Events of the log in SQL, as the questions about it begin."""

from studyapp.infra.db.rows import EVENT

COUNTS = """NOT EXISTS (SELECT 1 FROM card_events AS undo
    WHERE undo.target_device = e.device AND undo.target_counter = e.counter)"""
"""True for an event `e` that no later one takes back."""
GRADED = f"e.kind = 'graded' AND {COUNTS}"
"""True for an answer `e` that counts."""
EVENTS = f"SELECT {', '.join(f'e.{name}' for name in EVENT)} FROM card_events AS e"  # noqa: S608
"""All events `e`, as rows of `rows.EventRow`."""
