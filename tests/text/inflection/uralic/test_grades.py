from watcher.text.inflection.uralic.grades import graded


def test_each_grade_stands_with_each_end_of_the_dictionary_form() -> None:
    lines = list(graded((("kk", "k"), ("nt", "nn")), {"a": ("an", "oissa"), "u": ("un",)}))

    assert lines == ["  kka : kan koissa", "  kku : kun", "  nta : nnan nnoissa", "  ntu : nnun"]


def test_the_grades_may_stand_the_other_way_round() -> None:
    assert list(graded((("kk", "k"),), {"e": ("een",)}, inverse=True)) == ["  ke : kkeen"]
