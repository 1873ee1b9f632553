"""The current schema for queries. `migrations` creates it; a test keeps the two alike."""

from sqlalchemy import Column, Float, Integer, MetaData, String, Table

metadata = MetaData()

facts = Table(
    "facts",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
articles = Table(
    "articles",
    metadata,
    Column("article_id", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("title", String, nullable=False),
    Column("author", String, nullable=False),
    Column("date", String, nullable=False),
    Column("original_name", String, nullable=False),
    Column("imported_at", Integer, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("body", String, nullable=False),
    Column("content", String, nullable=False),
    Column("version", String, nullable=False),
    Column("density", String, nullable=False),
    Column("corrections", String, nullable=False),
    Column("skipped", String, nullable=False),
)
article_versions = Table(
    "article_versions",
    metadata,
    Column("article_id", String, primary_key=True),
    Column("version", String, primary_key=True),
    Column("imported_at", Integer, nullable=False),
    Column("original_name", String, nullable=False),
    Column("original_file", String, nullable=False),
    Column("source", String, nullable=False),
)
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
saved_searches = Table(
    "saved_searches",
    metadata,
    Column("name", String, primary_key=True),
    Column("search", String, nullable=False),
)
note_sources = Table(
    "note_sources",
    metadata,
    Column("note_id", String, primary_key=True),
    Column("block_id", String, primary_key=True),
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
section_blocks = Table(
    "section_blocks",
    metadata,
    Column("article_id", String, primary_key=True),
    Column("section_id", String, primary_key=True),
    Column("block_id", String, primary_key=True),
)
day_totals = Table(
    "day_totals",
    metadata,
    Column("day", Integer, primary_key=True),
    Column("milliseconds", Integer, nullable=False),
    Column("again", Integer, nullable=False),
    Column("hard", Integer, nullable=False),
    Column("good", Integer, nullable=False),
    Column("easy", Integer, nullable=False),
    Column("new_cards", Integer, nullable=False),
    Column("recalls", Integer, nullable=False),
    Column("recalled", Integer, nullable=False),
)
deck_counts = Table(
    "deck_counts",
    metadata,
    Column("article_id", String, primary_key=True),
    Column("deck", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("cards", Integer, nullable=False),
    Column("new", Integer, nullable=False),
    Column("new_free", Integer, nullable=False),
    Column("learning", Integer, nullable=False),
    Column("seen", Integer, nullable=False),
    Column("suspended", Integer, nullable=False),
)
due_counts = Table(
    "due_counts",
    metadata,
    Column("day", Integer, primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("deck", String, primary_key=True),
    Column("cards", Integer, nullable=False),
)
due_days = Table(
    "due_days",
    metadata,
    Column("day", Integer, primary_key=True),
    Column("cards", Integer, nullable=False),
)
reading_positions = Table(
    "reading_positions",
    metadata,
    Column("article_id", String, primary_key=True),
    Column("block_id", String, nullable=False),
    Column("offset", Integer, nullable=False),
    Column("at", Integer, nullable=False),
)
exams = Table(
    "exams",
    metadata,
    Column("exam_id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("day", Integer, nullable=False),
    Column("target", Float, nullable=False),
    Column("minutes_per_day", Integer, nullable=False),
    Column("scope", String, nullable=False),
    Column("archived", Integer, nullable=False),
    Column("building_retention", Float, nullable=False),
    Column("sprint_retention", Float, nullable=False),
)
fits = Table(
    "fits",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("parameters", String, nullable=False),
    Column("reviews", Integer, nullable=False),
    Column("loss_before", Float),
    Column("loss_after", Float),
    Column("adopted", Integer, nullable=False),
)
day_limits = Table(
    "day_limits",
    metadata,
    Column("day", Integer, primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("deck", String, primary_key=True),
    Column("new", Integer),
    Column("reviews", Integer),
)
