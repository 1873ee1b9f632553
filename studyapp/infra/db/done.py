"""Where cards stood when they were answered on a day, as the sums of a day count them."""

from studyapp.infra.db.events import COUNTS, GRADED

_COUNTED = COUNTS.replace("e.", "was.")
STOOD = f"""(SELECT card_id, coalesce((
        SELECT CASE
            WHEN was.kind = 'reset' THEN 'new'
            WHEN was.kind = 'graded' AND was.interval_days IS NULL THEN 'learning'
            WHEN was.kind = 'graded' AND was.day = e.day THEN 'again'
            ELSE 'review' END
        FROM card_events AS was
        WHERE was.card_id = e.card_id AND was.seq < e.seq AND {_COUNTED}
            AND was.kind IN ('graded', 'reset', 'rescheduled', 'inherited')
        ORDER BY was.seq DESC LIMIT 1), 'new') AS stood
    FROM card_events AS e WHERE day = ? AND {GRADED})"""  # noqa: S608
"""Answers of a day: the card, and where it stood before: 'new', 'learning', 'review', or 'again'
for a review that was answered that day already. Takes the day."""
