"""All view models of a running program."""

from dataclasses import dataclass

from studyapp.ui.viewmodels.assistant import AssistantViewModel
from studyapp.ui.viewmodels.card_actions import CardActions
from studyapp.ui.viewmodels.cards import CardsViewModel
from studyapp.ui.viewmodels.duplicates import DuplicatesViewModel
from studyapp.ui.viewmodels.inbox import InboxViewModel
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.viewmodels.planning import PlanningModels
from studyapp.ui.viewmodels.reader import ReaderViewModel
from studyapp.ui.viewmodels.repair import RepairViewModel
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_edit import ReviewEditViewModel
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.viewmodels.shell import ShellViewModel
from studyapp.ui.viewmodels.speech import SpeechViewModel
from studyapp.ui.viewmodels.statistics import StatisticsViewModel
from studyapp.ui.viewmodels.study import StudyViewModel
from studyapp.ui.viewmodels.today import TodayViewModel
from studyapp.ui.viewmodels.transfer import TransferViewModel


@dataclass(frozen=True, slots=True)
class ViewModels:
    """One of each; the main window shows them."""

    shell: ShellViewModel
    today: TodayViewModel
    review: ReviewViewModel
    card_actions: CardActions
    speech: SpeechViewModel
    review_edit: ReviewEditViewModel
    inbox: InboxViewModel
    reader: ReaderViewModel
    library: LibraryViewModel
    cards: CardsViewModel
    statistics: StatisticsViewModel
    settings: SettingsViewModel
    transfer: TransferViewModel
    assistant: AssistantViewModel
    duplicates: DuplicatesViewModel
    study: StudyViewModel
    planning: PlanningModels
    repair: RepairViewModel
