# mypy: disallow-subclassing-any=False
"""Elements that print one thing: text, number, label."""

from __future__ import annotations

from typing import Any

from citeproc import model

from citecheck.csl import variables
from citecheck.csl.context import Context
from citecheck.csl.elements import Ready
from citecheck.csl.elements_flow import is_numeric
from citecheck.csl.items import ranges
from citecheck.patterns import compiled
from citecheck.sequences import shared_start

_PAGES = compiled(r"(\p{L}{0,2}\d+)–(\p{L}{0,2}\d+)")
_SEVERAL = compiled(r"\d[^\d.\-]*(?:–|,| and |&)[^\d]*\d|^[ivxlcdm]+[–-][ivxlcdm]+$")
_TERMS = {"number-of-volumes": "volume", "number-of-pages": "page", "chapter-number": "chapter"}
"""Terms of variables for which older locales have only a shorter name."""
_INTEGER = compiled(r"\d{1,4}")
_ORDINAL_TENS = frozenset({11, 12, 13})


class Text(Ready, model.Text):
    """cs:text: a variable, a macro, a term or a value."""

    def prepare(self, style: Any) -> None:
        """Which of the four it is; a term and a value are known beforehand."""
        super().prepare(style)
        self.variable = self.att.get("variable", "")
        self.macro = style.macros.get(self.att["macro"]) if "macro" in self.att else None
        self.fixed = self.att.get("value", "")
        if "term" in self.att:
            self.fixed = style.term(self.att["term"], self.att.get("form", ""), self.att.get("plural") == "true")
        self.short = self.att.get("form") == "short"
        self.undated = self.att.get("term") == "no date"  # which stands for a date, and saves its group as one does

    def render(self, context: Context, delimiter: str = "") -> str:
        """Its text, finished."""
        if self.macro is not None:
            return self.finish(self.macro.render(context))
        context.printed += self.undated
        return self.finish(self._variable(context) if self.variable else self.fixed)

    def _variable(self, context: Context) -> str:
        variable = self.variable
        if self.short and context.has(f"{variable}-short"):
            variable = f"{variable}-short"
        text = context.text(variable)
        if variable == "page":
            return _paged(text, self.style.page_range_format, self.style.page_dash)
        return ranges(text) if variable == "locator" else text


def _paged(text: str, form: str, dash: str) -> str:
    """Pages in the style's page-range-format, which most say nothing of, and with its dash."""
    if "–" not in text:
        return text
    if form:
        text = _PAGES.sub(lambda found: f"{found[1]}–{_last_page(found[1], found[2], form)}", text)
    return text.replace("–", dash)


def _last_page(first: str, last: str, form: str) -> str:
    if not (first.isdecimal() and last.isdecimal()):
        return last
    full = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    if form == "expanded" or len(full) != len(first):
        return full
    common = min(shared_start(first, full), len(full) - 1)
    if form == "minimal":
        return full[common:]
    if form == "minimal-two":
        return full[min(common, max(0, len(full) - 2)) :]
    number = int(first)
    if number < 100 or number % 100 == 0 or (len(first) > 3 and common < 2):
        return full
    return full[common:] if number % 100 < 10 else full[min(common, len(full) - 2) :]


class Number(Ready, model.Number):
    """cs:number: a number variable in one of the forms numeric, ordinal, long-ordinal, roman."""

    def prepare(self, style: Any) -> None:
        """Variable and form."""
        super().prepare(style)
        self.variable = self.att.get("variable", "")
        self.form = self.att.get("form", "numeric")

    def render(self, context: Context, delimiter: str = "") -> str:
        """The number where it is one, else the text as it stands."""
        text = context.text(self.variable)
        if self.form != "numeric" and text and is_numeric(text):
            text = _INTEGER.sub(lambda found: self._in_form(int(found[0])), text)
        return self.finish(ranges(text) if self.variable == "locator" else text)

    def _in_form(self, number: int) -> str:
        if self.form == "roman":
            return str(model.romanize(number)).lower()
        if self.form == "long-ordinal" and 1 <= number <= 10:
            return str(self.style.term(f"long-ordinal-{number:02}"))
        return f"{number}{ordinal_suffix(self.style, number)}"


def ordinal_suffix(style: Any, number: int) -> str:
    """The locale's ordinal suffix: its own term, that of the last two digits, of the last digit, or the general one."""
    tens = number % 100
    names = [f"ordinal-{tens:02}"] if tens in _ORDINAL_TENS or number < 100 else []
    if tens not in _ORDINAL_TENS:
        names.append(f"ordinal-{number % 10:02}")
    return next((text for name in [*names, "ordinal"] if (text := style.term(name))), "")


class Label(Ready, model.Label):
    """cs:label: the term of a number variable, plural where the number is several; inside cs:names, of a role."""

    def prepare(self, style: Any) -> None:
        """Variable, form and how the plural is chosen."""
        super().prepare(style)
        self.variable = self.att.get("variable", "")
        self.form = self.att.get("form", "")
        self.plural = self.att.get("plural", "contextual")

    def render(self, context: Context, delimiter: str = "") -> str:
        """The label of its variable; nothing where the variable is empty."""
        value = context.locator if self.variable == "locator" else context.item.text.get(self.variable, "")
        if not value:
            return ""
        if self.variable != "locator":
            return self.of(self.variable, self._several(value))
        # a label that CSL has no term for ("slide") says itself what it is
        return self.of(context.locator_label, self._several(value)) or self.finish(context.locator_label)

    def of(self, term: str, several: bool) -> str:
        """The label of a term, finished."""
        several = self.plural == "always" or (self.plural == "contextual" and several)
        text = self.style.term(term, self.form, several) or self.style.term(_TERMS.get(term, ""), self.form, several)
        return self.finish(text)

    def _several(self, value: str) -> bool:
        if self.variable in ("number-of-volumes", "number-of-pages"):
            return value.strip() not in ("1", "")
        if self.variable in variables.RANGED or self.variable == "locator":
            value = ranges(value)
        elif self.variable == "number":  # "18-2424" is one report's number
            return False
        return _SEVERAL.search(value) is not None
