from studyapp.core.answers.matching import matching

PAIRS = (("技术", "核心驱动力"), ("产业", "结构性支撑"))
OTHERS = ("最终落脚点", "根本保证", "重要前提")


def offered(exercise):
    return [exercise.words(option) for option in range(len(exercise.options))]


def test_few_pairs_get_distractors():
    exercise = matching(PAIRS, "seed", OTHERS)
    words = offered(exercise)
    assert len(words) == 4
    assert {right for _left, right in PAIRS} < set(words)
    assert set(words) < {"核心驱动力", "结构性支撑", *OTHERS}


def test_enough_pairs_get_none():
    pairs = tuple((str(at), f"作用{at}") for at in range(4))
    assert len(matching(pairs, "seed", OTHERS).options) == 4


def test_what_might_be_right_is_no_distractor():
    exercise = matching(PAIRS, "seed", ("驱动力", "关键的核心驱动力", "根本保证"))
    assert sorted(offered(exercise)) == sorted(["核心驱动力", "结构性支撑", "根本保证"])


def test_a_distractor_put_to_a_row_is_wrong():
    exercise = matching(PAIRS, "seed", OTHERS)
    wrong = next(at for at in range(4) if exercise.words(at) in OTHERS)
    right = offered(exercise).index("结构性支撑")
    answer = exercise.put(0, wrong).put(1, right).checked()
    assert answer.missed == {0}
