# mypy: disallow-subclassing-any=False
"""The style's root: its macros, terms and dates by name, its locales, its options."""

from __future__ import annotations

from typing import Any

from citeproc import LANGUAGE_NAMES, LOCALES_PATH, PRIMARY_DIALECTS, model
from lxml import etree

from citecheck.csl.elements import Ready
from citecheck.csl.manners import manner_of

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CSL = "{http://purl.org/net/xbiblio/csl}"
_FORMS = {"verb-short": "verb", "symbol": "short", "verb": "", "short": "", "long": ""}


class Locale(Ready, model.Locale):
    """cs:locale inside a style."""


class Style(Ready, model.Style):
    """cs:style, with everything its elements look up while they are prepared and rendered."""

    def load(self, language: str | None = None) -> None:
        """Read terms and dates of the locales, then prepare every element; the proxies are kept alive here."""
        self.elements = list(self.iter(f"{_CSL}*"))
        self.macros = {str(macro.get("name")): macro for macro in self.iterchildren(f"{_CSL}macro")}
        self.terms: dict[tuple[str, str], tuple[str, str]] = {}
        self.dates: dict[str, Any] = {}
        self.locale_options: dict[str, str] = {}
        for locale in reversed(self._locales(language or self.get("default-locale") or "en-US")):
            self._read_locale(locale)
        self.page_range_format = self.get("page-range-format") or ""
        self.page_dash = self.term("page-range-delimiter") or "–"
        self.ours = manner_of(self.findtext(f"{_CSL}info/{_CSL}id") or "") is not None
        self.ordinal_day_one_only = self.locale_options.get("limit-day-ordinals-to-day-1") == "true"
        for element in reversed(self.elements):  # children before parents, who ask them
            element.prepare(self)

    def _locales(self, language: str) -> list[Any]:
        """The locales in CSL's order of precedence: in the style by dialect, language and none; then the files."""
        own = {locale.get(_LANG): locale for locale in self.iterchildren(f"{_CSL}locale")}
        base = language.partition("-")[0]
        found = [own[key] for key in (language, base, None) if key in own]
        files = [language] if language in LANGUAGE_NAMES else []
        files += [PRIMARY_DIALECTS[base]] if base in PRIMARY_DIALECTS else []
        return found + [_locale_file(name) for name in dict.fromkeys([*files, "en-US"])]

    def _read_locale(self, locale: Any) -> None:
        terms = locale.findall(f"{_CSL}terms/{_CSL}term[@name]")
        if any(term.get("name").startswith("ordinal") for term in terms):  # they hold together: "3rd" is no German "3."
            self.terms = {key: forms for key, forms in self.terms.items() if not key[0].startswith("ordinal")}
        for term in terms:
            if term.get("gender-form"):
                continue
            single, multiple = term.find(f"{_CSL}single"), term.find(f"{_CSL}multiple")
            text = term.text or ""
            forms = (
                (single.text or "", multiple.text or "")
                if single is not None and multiple is not None
                else (text, text)
            )
            self.terms[term.get("name"), term.get("form", "").replace("long", "")] = forms
        for date in locale.iterfind(f"{_CSL}date"):
            self.dates[date.get("form")] = date
        options = locale.find(f"{_CSL}style-options")
        if options is not None:
            self.locale_options.update(options.attrib)

    def term(self, name: str, form: str = "", plural: bool = False) -> str:
        """A term in a form, else in the form CSL falls back to; "" where the locale has none."""
        form = "" if form == "long" else form
        while (name, form) not in self.terms:
            if not form:
                return ""
            form = _FORMS.get(form, "")
        return self.terms[name, form][1 if plural else 0]

    def quote(self, text: str) -> str:
        """The text in the locale's quotation marks; those inside become the inner ones."""
        inner = {"“": self.term("open-inner-quote"), "”": self.term("close-inner-quote")}
        text = "".join(inner.get(letter, letter) for letter in text)
        return f"{self.term('open-quote')}{text}{self.term('close-quote')}"

    def options_of(self, part: str) -> dict[str, str]:
        """The attributes of cs:citation or cs:bibliography over the style's own, for names to inherit."""
        node = self.find(f"{_CSL}{part}")
        return {**self.att, **(dict(node.attrib) if node is not None else {})}


def _locale_file(name: str) -> Any:
    return etree.parse(f"{LOCALES_PATH}/locales-{name}.xml").getroot()
