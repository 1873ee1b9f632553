"""Let an assistant suggest cards, section by section, and keep what the article proves."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import partial

from studyapp.core.cards.assisted import examine
from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange
from studyapp.core.cards.faces import question_text
from studyapp.core.cards.model import Note, NoteStatus
from studyapp.core.cards.page import Page, lay_out
from studyapp.core.cards.suggestion import Refusal
from studyapp.core.errors import AssistantOffError, StudyError
from studyapp.core.ids import ArticleId, BlockId
from studyapp.core.points.extract import extract_points
from studyapp.core.points.model import Reading
from studyapp.services.assist_ports import CardAssistant, SectionText
from studyapp.services.assist_reply import read_reply
from studyapp.services.assist_sections import parts_of
from studyapp.services.assist_views import AssistReport, AssistSection
from studyapp.services.base import Context
from studyapp.services.ports import Segmenter
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.settings import Settings

_ASKED = frozenset({NoteStatus.ACCEPTED, NoteStatus.SUGGESTED})
_MOST_KNOWN = 100


@dataclass(frozen=True, slots=True)
class AssistService:
    """Asks the assistant that the settings name; nobody else, and nobody unless they allow it.

    Attributes:
        connect: Returns the assistant that settings name.
        library_changed: Told after every change: queues are to be made again.
    """

    context: Context
    connect: Callable[[Settings], CardAssistant]
    segmenter: Segmenter
    library_changed: Callable[[], None]

    def sections(self, article_id: ArticleId) -> tuple[AssistSection, ...]:
        """Return the sections of an article in order. Raises UnknownArticleError."""
        with self.context.open_uow(read_only=True) as uow:
            article, notes = uow.articles.get(article_id), uow.notes.of_article(article_id)
        return tuple(
            AssistSection(
                part.heading,
                part.headings,
                part.characters,
                sum(_asks_in(note, part.blocks) for note in notes),
            )
            for part in parts_of(article)
        )

    def suggest(
        self,
        article_id: ArticleId,
        headings: Collection[BlockId | None],
        report: ReportProgress = ignore_progress,
    ) -> AssistReport:
        """Ask about the chosen sections and store what is proved as suggestions.

        Each section is stored when it is done: a cancel or a failure later
        takes nothing back, and is told in the report.

        Raises:
            AssistantOffError: The learner has not allowed it.
            UnknownArticleError: There is no such article.
        """
        assistant = self._assistant()
        with self.context.open_uow(read_only=True) as uow:
            article = uow.articles.get(article_id)
        page = lay_out(Reading(article, extract_points(article)))
        chosen = [part for part in parts_of(article) if part.heading in headings]
        requests = [(request, part.blocks) for part in chosen for request in part.requests]
        done = AssistReport(0, Counter(), 0, len(requests))
        try:
            for request, blocks in requests:
                report(done.asked, done.total)
                check = partial(report, done.asked, done.total)
                text = assistant.suggest(request, self._known(article_id, blocks), check)
                done = self._store(page, request, text, done)
            report(done.asked, done.total)
        except StudyError as stopped:
            done = replace(done, stopped=stopped)
        if done.suggested:
            self.library_changed()
        return done

    def test(self, report: ReportProgress = ignore_progress) -> None:
        """Find out whether the assistant answers; nothing of an article is sent.

        Raises:
            AssistantOffError: The learner has not allowed it.
            AssistantError: It does not answer.
            Cancelled: Raised by `report`.
        """
        self._assistant().greet(partial(report, 0, 1))

    def _assistant(self) -> CardAssistant:
        settings = self.context.settings()
        if not settings.assistant_allowed:
            raise AssistantOffError("the assistant is not switched on or not allowed to send")
        return self.connect(settings)

    def _known(self, article_id: ArticleId, blocks: Collection[BlockId]) -> tuple[str, ...]:
        with self.context.open_uow(read_only=True) as uow:
            notes = uow.notes.of_article(article_id)
        asked = [question_text(note) for note in notes if _asks_in(note, blocks)]
        return tuple(asked[:_MOST_KNOWN])

    def _store(
        self, page: Page, request: SectionText, text: str, done: AssistReport
    ) -> AssistReport:
        """Store what one reply proves; return the report with it counted."""
        article_id = page.reading.article.id
        reply = read_reply(text)
        sent = {each.number for each in request.paragraphs}
        fair = [
            each
            for each in reply.suggestions
            if all(quote.paragraph in sent for quote in each.quotes)
        ]
        with self.context.open_uow(read_only=True) as uow:
            known = [each.note for each in uow.notes.stored(article_id)]
        found = examine(page, fair, known, self.segmenter.cut)
        with self.context.open_uow() as uow:
            diff = DeckDiff(tuple(NoteChange(ChangeKind.ADDED, note) for note in found.notes))
            uow.notes.apply(diff, article_id, self.context.now())
            uow.commit()
        refused = Counter(done.refused) + Counter(found.refusals)
        refused[Refusal.UNREADABLE] += reply.unreadable
        refused[Refusal.SPAN] += len(reply.suggestions) - len(fair)
        return replace(
            done,
            suggested=done.suggested + len(found.notes),
            refused=+refused,
            asked=done.asked + 1,
        )


def _asks_in(note: Note, blocks: Collection[BlockId]) -> bool:
    return note.status in _ASKED and any(source.block in blocks for source in note.sources)
