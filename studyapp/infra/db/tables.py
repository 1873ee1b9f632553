"""The tables that searches are composed of. `migrations` makes them; a test keeps both alike."""

from sqlalchemy import Column, Float, Integer, MetaData, String, Table

metadata = MetaData()

notes = Table(
    "notes",
    metadata,
    Column("note_id", String, primary_key=True),
    Column("article_id", String, nullable=False),
    Column("deck", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("changed_at", Integer, nullable=False),
    Column("content", String, nullable=False),
    Column("generated", String),
    Column("added_at", Integer, nullable=False),
)
note_texts = Table(
    "note_texts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("note_id", String, nullable=False),
    Column("type", String, nullable=False),
    Column("question", String, nullable=False),
    Column("words", String, nullable=False),
    Column("headings", String, nullable=False),
)
note_tags = Table(
    "note_tags",
    metadata,
    Column("note_id", String, primary_key=True),
    Column("tag", String, primary_key=True),
)
cards = Table(
    "cards",
    metadata,
    Column("card_id", Integer, primary_key=True),
    Column("note_id", String, nullable=False),
    Column("ordinal", Integer, nullable=False),
)
card_events = Table(
    "card_events",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("device", String, nullable=False),
    Column("counter", Integer, nullable=False),
    Column("card_id", Integer, nullable=False),
    Column("at", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("rating", Integer),
    Column("duration_ms", Integer),
    Column("desired_retention", Float),
    Column("target_device", String),
    Column("target_counter", Integer),
    Column("interval_days", Integer),
    Column("due_day", Integer),
    Column("action", Integer),
    Column("missed", Integer),
    Column("flag", Integer),
    Column("parent", Integer),
    Column("stability", Float),
    Column("difficulty", Float),
    Column("wait_seconds", Integer),
)
card_states = Table(
    "card_states",
    metadata,
    Column("card_id", Integer, primary_key=True),
    Column("article_id", String, nullable=False),
    Column("deck", String, nullable=False),
    Column("sibling_group", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("active", Integer, nullable=False),
    Column("phase", String, nullable=False),
    Column("stability", Float),
    Column("difficulty", Float),
    Column("due_at", Integer),
    Column("due_day", Integer),
    Column("last_review", Integer),
    Column("last_day", Integer),
    Column("step", Integer, nullable=False),
    Column("interval_days", Integer, nullable=False),
    Column("reps", Integer, nullable=False),
    Column("lapses", Integer, nullable=False),
    Column("suspended", Integer, nullable=False),
    Column("buried_on", Integer),
    Column("flag", Integer, nullable=False),
    Column("marked", Integer, nullable=False),
)
