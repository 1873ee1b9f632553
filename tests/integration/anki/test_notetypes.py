"""Note types are a promise: Anki stops updating notes when their fields change."""

import hashlib
import json

from studyapp.infra.anki.notetypes import MOD, css, note_types

TAIL = (
    "Hint", "Extra", "Source", "Heading", "Article", "URL", "ID",
    "Reserved1", "Reserved2", "Reserved3", "Reserved4",
)  # fmt: skip


def test_names_ids_and_fields_never_change():
    assert [(kind.id, kind.name, kind.fields) for kind in note_types()] == [
        (1_763_000_000_001, "温故·问答", ("Question", "Answer", *TAIL)),
        (1_763_000_000_002, "温故·填空", ("Text", *TAIL)),
        (1_763_000_000_003, "温故·清单", ("Question", "Items", *TAIL)),
        (1_763_000_000_004, "温故·金句", ("Question", "Answer", *TAIL)),
        (1_763_000_000_005, "温故·匹配", ("Question", "Choices", "Pairs", *TAIL)),
    ]


def test_ids_of_fields_and_templates_never_change(write, every_kind):
    models = write(every_kind).document("models")

    [question, *_], [template] = models["1763000000001"]["flds"], models["1763000000001"]["tmpls"]
    assert (question["id"], template["id"]) == (
        -1_755_046_811_579_610_760,
        -4_236_319_537_140_434_547,
    )


def test_a_change_of_the_look_comes_with_a_new_mod():
    """Anki takes css and templates only when the note type is newer than its own."""
    look = json.dumps([css(), [(kind.front, kind.back) for kind in note_types()]])

    digest = hashlib.sha256(look.encode()).hexdigest()[:16]
    assert (MOD, digest) == (1_764_000_000, "d83dd5d9c266b4f3"), "bump MOD, then write both here"


def test_both_faces_style_night_mode_and_load_nothing():
    for kind in note_types():
        assert 'lang="zh-Hans"' in kind.front
        assert "http" not in css() + kind.front + kind.back
    assert ".nightMode" in css()
    assert ".night_mode" in css()


def test_the_source_is_on_the_back_alone():
    for kind in note_types():
        assert "{{Source}}" not in kind.front
        assert "{{Heading}}" not in kind.front
        assert "<details" in kind.back
        assert "{{Source}}" in kind.back
