"""Reading the card under review aloud."""

import pytest
from PySide6.QtCore import Qt

from studyapp.core.cards.model import NoteType
from studyapp.core.errors import NoVoiceError, VoiceError
from studyapp.ui.keymap import Action
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.speech import SpeechViewModel, spoken
from tests.review_fakes import (
    FakeReviewService,
    FakeStopwatch,
    FakeVoice,
    WorksAtOnce,
    make_item,
    make_note,
    part,
    review_view,
)


@pytest.fixture
def review(clock):
    service = FakeReviewService(make_item(make_note("one")), make_item(make_note("two")))
    view_model = ReviewViewModel(service, clock, FakeStopwatch(), WorksAtOnce())
    view_model.start()
    return view_model


@pytest.fixture
def voice():
    return FakeVoice()


@pytest.fixture
def speech(review, voice, jobs):
    return SpeechViewModel(review, voice, jobs)


def wait_for(qtbot, voice, texts):
    qtbot.waitUntil(lambda: len(voice.texts) == texts)


def test_the_question_is_read_and_the_answer_once_it_is_shown(qtbot, review, speech, voice):
    speech.set_percent(120)
    speech.toggle()
    wait_for(qtbot, voice, 1)
    qtbot.waitUntil(lambda: speech._starting is None)
    speech.toggle()
    assert not voice.reading
    review.show_answer()
    speech.toggle()
    wait_for(qtbot, voice, 2)
    assert voice.texts == [("技术节点起什么作用？", 120), ("核心驱动力", 120)]


def test_the_next_card_is_asked_in_silence(qtbot, review, speech, voice):
    speech.toggle()
    wait_for(qtbot, voice, 1)
    review.show_answer()
    assert speech.speaking
    review.go_on()
    assert not speech.speaking
    assert not voice.reading


def test_the_end_of_the_text_is_noticed(qtbot, speech, voice):
    speech.toggle()
    wait_for(qtbot, voice, 1)
    qtbot.waitUntil(lambda: speech._starting is None)
    with qtbot.waitSignal(speech.speaking_changed) as changed:
        voice.reading = False
    assert changed.args == [False]


def test_without_a_program_it_is_said_plainly(qtbot, review, jobs):
    speech = SpeechViewModel(review, FakeVoice(there=False), jobs)
    with qtbot.waitSignal(speech.failed) as failed:
        speech.toggle()
    assert isinstance(failed.args[0], NoVoiceError)
    assert not speech.speaking


def test_a_program_that_gives_up_is_told_of(qtbot, speech, voice):
    voice.error = VoiceError("no Chinese")
    with qtbot.waitSignal(speech.failed):
        speech.toggle()
    assert not speech.speaking


def test_the_key_reads_and_the_menu_says_when_nothing_can(qtbot, themed, review):
    voice = FakeVoice()
    view = review_view(review, review._session.asks, voice=voice)
    qtbot.addWidget(view)
    view.show()
    qtbot.keyClick(view, Qt.Key.Key_R)
    wait_for(qtbot, voice, 1)
    mute = review_view(review, review._session.asks, voice=FakeVoice(there=False))
    qtbot.addWidget(mute)
    entry = mute._bar._entries[Action.SPEAK]
    assert not entry.isEnabled()
    assert entry.text() == "Read aloud: no such program found\tR / F5"
    assert part(view, "review_menu").actions()


def test_blanks_are_heard_and_nothing_hidden_is(clock):
    note = make_note(type=NoteType.CLOZE, text="技术节点是{{c1::核心驱动力}}。", question="")
    view_model = ReviewViewModel(
        FakeReviewService(make_item(note)), clock, FakeStopwatch(), WorksAtOnce()
    )
    view_model.start()
    assert spoken(view_model.screen) == "技术节点是，什么，。"
    view_model.show_answer()
    assert spoken(view_model.screen) == "技术节点是核心驱动力。"
