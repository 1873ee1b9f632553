"""The assistant of an open library. Imported only after the learner has switched it on."""

from studyapp.infra.llm.openai_compatible import OpenAICompatible
from studyapp.infra.segmenter import HelperSegmenter, JiebaSegmenter
from studyapp.services.assist import AssistService
from studyapp.services.assist_ports import CardAssistant, Secrets
from studyapp.services.settings import Settings
from studyapp.wiring import Services


def assist_service(
    services: Services, secrets: Secrets, *, helper_process: bool = False
) -> AssistService:
    """Return what asks the assistant that the settings name.

    Args:
        services: The library.
        secrets: Where its key is kept.
        helper_process: Cut text into words in a process of its own, as a window needs it;
            it ends when the library is closed.
    """
    segmenter: HelperSegmenter | JiebaSegmenter = JiebaSegmenter()
    if helper_process:
        segmenter = HelperSegmenter()
        services.on_close(segmenter.close)

    def connect(settings: Settings) -> CardAssistant:
        address = settings.assistant_address
        return OpenAICompatible.at(address, settings.assistant_model, secrets.get(address))

    return AssistService(services.context, connect, segmenter, services.review.forget)
