"""What a post asks in vain: suppressions that set nothing aside, and words that name no rule, style or directive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from citecheck.model import Diagnostic, Document, Edit, Fix, Label, Span
from citecheck.profiles import PROFILES
from citecheck.rules import Rule
from citecheck.selection import META, means, unknown
from citecheck.suggestions import did_you_mean
from citecheck.suppressions.directives import KINDS, SETTINGS, Directive, FrontMatter
from citecheck.suppressions.removals import listed_word, whole_comment

FRONT = -1
"""Number that stands for the front matter among the directives."""
Use = tuple[int, str]
"""Number of a directive, and a selector of it in lower case: that one has set a finding aside."""


def selectors(directive: Directive) -> list[str]:
    """The rules that a comment names, in lower case; "all" where it names none."""
    return ["all"] if directive.bare else [label.text.lower() for label in directive.selectors]


def unused(
    document: Document,
    asked: Sequence[Directive],
    front: FrontMatter,
    used: set[Use],
    ran: Iterable[Rule],
    rules: Sequence[Rule],
) -> Iterator[Diagnostic]:
    """One finding for each comment or setting that did nothing although the rules it names have run."""
    judge = _Judge(document.source.text, used, frozenset(rule.code for rule in ran), rules)
    for number in range(len(asked)):
        yield from judge.directive(number, asked)
    yield from judge.front(front)


class _Judge:
    def __init__(self, text: str, used: set[Use], ran: frozenset[str], rules: Sequence[Rule]) -> None:
        self.text, self.used, self.ran, self.rules = text, used, ran, rules

    def directive(self, number: int, asked: Sequence[Directive]) -> Iterator[Diagnostic]:
        directive = asked[number]
        if directive.kind not in KINDS:
            yield _unknown(f"no directive “{directive.kind}”{did_you_mean(directive.kind, KINDS)}", directive.span)
            return
        wrong = list(self._wrong(directive.selectors))
        yield from wrong
        if directive.kind != "enable" and not wrong:
            yield from self._vain(number, asked)

    def front(self, front: FrontMatter) -> Iterator[Diagnostic]:
        """What of the front matter means nothing here."""
        styles = (*PROFILES, "auto")
        for key in front.unknown:
            yield _unknown(f"no setting “{key.text}”{did_you_mean(key.text, SETTINGS)}", key.span)
        if front.style and front.style.text not in styles:
            yield _unknown(f"no style “{front.style.text}”{did_you_mean(front.style.text, styles)}", front.style.span)
        yield from self._wrong(front.ignore)
        for label in front.ignore:
            if (FRONT, label.text.lower()) not in self.used and self._judged(label.text):
                yield _unused(label.text, label.span, listed_word(self.text, label.span))

    def _vain(self, number: int, asked: Sequence[Directive]) -> Iterator[Diagnostic]:
        directive = asked[number]
        vain = [s for s in selectors(directive) if (number, s) not in self.used and self._judged(s)]
        if not vain:
            return
        if len(vain) == len(selectors(directive)):
            spans = [whole_comment(self.text, d.span) for d in (directive, *_closing(number, asked))]
            yield _unused(", ".join(label.text for label in directive.selectors), directive.span, spans)
            return
        for label in directive.selectors:
            if label.text.lower() in vain:
                yield _unused(label.text, label.span, listed_word(self.text, label.span))

    def _wrong(self, labels: Iterable[Label]) -> Iterator[Diagnostic]:
        for label in labels:
            if wrong := unknown(self.rules, [label.text]):
                yield _unknown(wrong, label.span)

    def _judged(self, selector: str) -> bool:
        """Whether the rules that a selector means have run, so that their silence says something."""
        meant = [rule for rule in self.rules if means(selector, rule.code, rule.name)]
        return any(rule.code in self.ran for rule in meant) and all(r.code in self.ran for r in meant if r.default)


def _closing(number: int, asked: Sequence[Directive]) -> list[Directive]:
    """The comment that ends a `disable` and nothing else: the next one, if it enables the same rules."""
    one = asked[number]
    later = (asked[i] for i in range(number + 1, len(asked)))  # which ends at the next such one: linear in all
    after = next((d for d in later if d.kind in ("enable", "disable")), None)
    if one.kind == "disable" and after and after.kind == "enable" and selectors(after) == selectors(one):
        return [after]
    return []


def _unused(what: str, span: Span, gone: Sequence[Span]) -> Diagnostic:
    message = f"Suppresses {what}, of which nothing is found here." if what else "Suppresses what is not found here."
    fix = Fix("Remove it", tuple(Edit(one, "") for one in gone)) if gone else None
    return Diagnostic("SUP001", message, span, "warning", fix=fix, name=META["SUP001"])


def _unknown(wrong: str, span: Span) -> Diagnostic:
    message = f"{wrong[0].upper()}{wrong[1:]}"
    message = message if message.endswith("?") else f"{message}."
    return Diagnostic("SUP003", message, span, "warning", name=META["SUP003"])
