"""Choosing: one question a cause, each answer made and checked before the next question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import regex

from citecheck.fixing.engine import Mended, as_it_is
from citecheck.fixing.fitting import fitter
from citecheck.fixing.interactive import Question, Stop, choose
from citecheck.model import Diagnostic, Edit, Fix, Layout, Source, Span


@dataclass(frozen=True)
class Found:
    diagnostics: tuple[Diagnostic, ...]


def _sides(place: Span, options: str) -> tuple[Fix, ...]:
    return tuple(Fix(f"Write {one}", (Edit(place, one),), "unsafe") for one in options.split("|"))


def checks(*rules: tuple[str, str, str, str]) -> Callable[[str], Found]:
    """A check of rules: code, pattern, the sides to choose between (one: a fix), cause."""

    def check(text: str) -> Found:
        found = []
        for code, pattern, options, cause in rules:
            for one in regex.finditer(pattern, text):
                sides = _sides(Span(*one.span()), options) if options else ()
                single = sides[0] if len(sides) == 1 else None
                choices = sides if len(sides) > 1 else ()
                message = f"{code} at {one[0]}"
                found.append(
                    Diagnostic(
                        code, message, Span(*one.span()), "error", fix=single, cause=cause, choices=choices, name=code
                    )
                )
        return Found(tuple(sorted(found, key=lambda d: d.span)))

    return check


@dataclass
class Answers:
    """Answers in order: a number, None to leave it, "q" to stop."""

    answers: list[int | str | None]
    asked: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def __call__(self, question: Question, report: Found) -> int | None:
        self.asked.append((question.options, len(question.findings)))
        assert set(question.findings) <= set(report.diagnostics)
        answer = self.answers.pop(0)
        if answer == "q":
            raise Stop
        assert answer is None or isinstance(answer, int)
        return answer

    def tell(self, line: str) -> None:
        self.told.append(line)


def chosen(
    text: str, answers: list[int | str | None], *rules: tuple[str, str, str, str]
) -> tuple[Mended[Found], Answers]:
    ask = Answers(answers)
    return choose(text, checks(*rules), as_it_is, ask), ask


def test_one_cause_is_one_question_and_every_place_is_mended() -> None:
    done, ask = chosen("a b a", [1], ("X", "a", "c|d", "one slip"))
    assert (done.text, len(done.applied), done.refused) == ("d b d", 2, ())
    assert ask.asked == [(("Write c", "Write d"), 2)]
    assert done.found.diagnostics == ()


def test_without_a_cause_equal_words_and_offers_are_one_question() -> None:
    done, ask = chosen("a b a", [0, 0], ("X", "[ab]", "c|d", ""))
    assert done.text == "c c c"
    assert [count for _, count in ask.asked] == [2, 1]


def test_what_is_left_goes_on_to_the_next_question_and_is_not_asked_again() -> None:
    done, ask = chosen("a b", [None, 0], ("X", "a", "c|d", "1"), ("Y", "b", "e|f", "2"))
    assert (done.text, len(ask.asked), len(done.applied)) == ("a e", 2, 1)


def test_stopping_keeps_what_was_chosen() -> None:
    done, ask = chosen("a b z", [0, "q"], ("X", "a", "c|d", "1"), ("Y", "b", "e|f", "2"), ("Z", "z", "y|x", "3"))
    assert (done.text, len(ask.asked)) == ("c b z", 2)
    assert [d.code for d in done.found.diagnostics] == ["Y", "Z"]


def test_every_choice_is_kept() -> None:
    done, _ = chosen("a b", [0, 1], ("X", "a", "c|d", "1"), ("Y", "b", "e|f", "2"))
    assert (done.text, [fix.title for fix in done.applied]) == ("c f", ["Write c", "Write f"])


def test_a_choice_that_brings_another_finding_is_told_and_the_next_one_asked() -> None:
    done, ask = chosen("a b", [0, 0], ("X", "a", "z|d", "1"), ("Y", "b", "e|f", "2"), ("Z", "z", "", ""))
    assert (done.text, ask.told) == ("a e", ["it would bring Z (Z) on line 1"])


def test_a_single_fix_is_a_question_too_and_a_finding_without_any_is_none() -> None:
    done, ask = chosen("a b", [0], ("X", "a", "c", "1"), ("Y", "b", "", "2"))
    assert (done.text, ask.asked) == ("c b", [(("Write c",), 1)])


def test_findings_of_one_cause_with_fewer_sides_stay() -> None:
    """“a” has three sides, “b” two: the third mends the one and leaves the other, which then still stands."""
    done, ask = chosen("a b", [2], ("X", "a", "c|d|e", "1"), ("X", "b", "f|g", "1"))
    assert (done.text, ask.told) == ("a b", ["it would bring X (X) on line 1"])


def test_places_that_overlap_are_left_to_the_writer() -> None:
    done, ask = chosen("ab", [0], ("X", "ab", "c|d", "1"), ("X", "b", "e|f", "1"))
    assert (done.text, ask.told) == ("ab", ["these places overlap; change them by hand"])


def test_places_side_by_side_do_not_overlap() -> None:
    done, ask = chosen("ab", [0], ("X", "a", "c|d", "1"), ("X", "b", "e|f", "1"))
    assert (done.text, ask.told) == ("ce", [])


def test_what_the_source_cannot_hold_is_told() -> None:
    ask = Answers([0, 1])
    fit = fitter(Source("a b", encoding="ascii"), "text")
    done = choose("a b", checks(("X", "a", "é|d", "1"), ("Y", "b", "ü|f", "2")), fit, ask)
    assert (done.text, ask.told) == ("a f", ["“é” has no place in ascii"])


def test_what_a_word_document_cannot_hold_is_told() -> None:
    ask = Answers([0, 0])
    fit = fitter(Source("a\nb\nc\n", layout=Layout(())), "docx")
    done = choose("a\nb\nc\n", checks(("X", "a\nb", "d|e", "1"), ("Y", "c", "f|g", "2")), fit, ask)
    assert (done.text, ask.told) == ("a\nb\nf\n", ["a Word document cannot take whole paragraphs"])
