"""Programs that read aloud, as the system has them."""

import stat
import sys
import time

import pytest

from studyapp.core.errors import NoVoiceError, VoiceError
from studyapp.infra.speech import SystemVoice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs are shell scripts")
TEXT = "技术节点；$(touch never)`touch never`"
ECHO = '#!/bin/sh\necho "$@" > "$0.asked"\n'


@pytest.fixture
def programs(tmp_path):
    """Return a function that installs a program; `path` is where it lies."""

    def install(name, script):
        file = tmp_path / name
        file.write_text(script, encoding="utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        return file

    install.path = str(tmp_path)
    return install


def ended(voice):
    until = time.monotonic() + 10
    while voice.speaking() or voice._leaving:
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_system_without_a_program_says_so(programs):
    voice = SystemVoice("linux", programs.path)
    assert not voice.available()
    with pytest.raises(NoVoiceError):
        voice.say(TEXT, 100)


@pytest.mark.parametrize(
    ("platform", "name", "asked"),
    [
        ("linux", "espeak-ng", "-v cmn -s 210 -b 1 --stdin"),
        ("linux", "espeak", "-v zh -s 210 -b 1 --stdin"),
        ("linux", "spd-say", "--wait --pipe-mode --language zh --rate 20"),
    ],
)
def test_the_text_is_read_in_chinese_at_the_speed_that_was_asked(programs, platform, name, asked):
    file = programs(name, ECHO + '/bin/cat > "$0.text"\n')
    voice = SystemVoice(platform, programs.path)
    assert voice.available()
    voice.say(TEXT, 120)
    ended(voice)
    assert file.with_name(f"{name}.asked").read_text(encoding="utf-8").strip() == asked
    assert file.with_name(f"{name}.text").read_text(encoding="utf-8") == TEXT


def test_a_mac_reads_with_a_chinese_voice(programs):
    script = (
        '#!/bin/sh\nif [ "$2" = "?" ]; then\n'
        'echo "Samantha            en_US    # Hello"\n'
        'echo "Tingting (Premium)  zh_CN    # 你好"\nexit\nfi\n'
        'echo "$@" > "$0.asked"\n/bin/cat > /dev/null\n'
    )
    file = programs("say", script)
    voice = SystemVoice("darwin", programs.path)
    voice.say(TEXT, 100)
    ended(voice)
    asked = file.with_name("say.asked").read_text(encoding="utf-8").strip()
    assert asked == "-v Tingting (Premium) -r 175 -f -"


def test_windows_chooses_a_chinese_voice_and_reads_what_comes_in(programs):
    file = programs("powershell", ECHO + '/bin/cat > "$0.text"\n')
    voice = SystemVoice("win32", programs.path)
    voice.say(TEXT, 150)
    ended(voice)
    asked = file.with_name("powershell.asked").read_text(encoding="utf-8")
    assert "zh*" in asked
    assert "Rate = 4" in asked
    assert "技术" not in asked
    assert file.with_name("powershell.text").read_text(encoding="utf-8") == TEXT


def test_a_long_text_is_stopped_at_once(programs):
    programs("espeak-ng", "#!/bin/sh\nexec /bin/sleep 60\n")
    voice = SystemVoice("linux", programs.path)
    voice.say(TEXT, 100)
    assert voice.speaking()
    voice.stop()
    assert not voice.speaking()
    ended(voice)


def test_a_server_is_told_to_be_silent(programs):
    log = programs(
        "spd-say",
        '#!/bin/sh\n[ "$1" = --cancel ] && exec /bin/cp "$0" "$0.off"\nexec /bin/sleep 60\n',
    )
    voice = SystemVoice("linux", programs.path)
    voice.say(TEXT, 100)
    voice.stop()
    ended(voice)
    assert log.with_name("spd-say.off").exists()


def test_a_program_that_gives_up_is_told_of_once(programs):
    programs("espeak-ng", "#!/bin/sh\nexit 3\n")
    voice = SystemVoice("linux", programs.path)
    voice.say(TEXT, 100)
    with pytest.raises(VoiceError):
        ended(voice)
    assert not voice.speaking()
