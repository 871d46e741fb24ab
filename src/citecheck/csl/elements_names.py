# mypy: disallow-subclassing-any=False
"""Names: cs:names with its roles, labels and substitutes; cs:name with its options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from citeproc import model

from citecheck.csl.context import Context
from citecheck.csl.elements import Ready, joined
from citecheck.csl.name_forms import Options, name_list, options

_SUBSEQUENT = {"et-al-min": "et-al-subsequent-min", "et-al-use-first": "et-al-subsequent-use-first"}


class Name(Ready, model.Name):
    """cs:name: how a list of names is printed."""

    def prepare(self, style: Any) -> None:
        """The formatting of given and family names, where the style wants any."""
        super().prepare(style)
        self.wraps = {kid.att_name: kid for kid in self.kids if isinstance(kid, Name_Part)}


class Name_Part(Ready, model.Name_Part):
    """cs:name-part: formatting of the given or the family name."""

    @property
    def att_name(self) -> str:
        """Which part: "given" or "family"."""
        return str(self.get("name"))


class Et_Al(Ready, model.Et_Al):
    """cs:et-al: another term, or formatting, for "et al."."""

    def words(self) -> str:
        """The finished term."""
        return self.finish(self.style.term(self.att.get("term", "et-al")))


class Substitute(Ready, model.Substitute):
    """cs:substitute: the first of its children that prints anything, which then is printed nowhere else."""

    def render(self, context: Context, delimiter: str = "", names: Any = None) -> str:
        """That child's text."""
        before, outer = set(context.rendered), context.like
        context.like = names
        text = next((text for kid in self.kids if (text := kid.render(context))), "")
        context.like = outer
        if text:
            context.suppressed |= context.rendered - before
        return text


class Names(Ready, model.Names):
    """cs:names: one or several roles."""

    def prepare(self, style: Any) -> None:
        """The roles, and the children that say how they are printed."""
        super().prepare(style)
        self.roles = self.att.get("variable", "").split()
        self.form: Any = next((kid for kid in self.kids if isinstance(kid, Name)), None)
        self.tag_label: Any = next((kid for kid in self.kids if isinstance(kid, model.Label)), None)
        self.label_first = (
            self.tag_label is not None
            and self.form is not None
            and (self.kids.index(self.tag_label) < self.kids.index(self.form))
        )
        self.others: Any = next((kid for kid in self.kids if isinstance(kid, Et_Al)), None)
        self.instead: Any = next((kid for kid in self.kids if isinstance(kid, Substitute)), None)
        self.known: dict[tuple[str, bool, str], Options] = {}

    def render(self, context: Context, delimiter: str = "") -> str:
        """The roles' names with their labels; a bare cs:names in a substitute copies the one it stands for."""
        form = context.like if context.like is not None and not self.kids else self
        opening = context.mode == "citation" and not context.opened and context.sorting is None
        context.called += 1
        merged = self._merged(context)
        texts = [text for role, term in merged if (text := form.role(context, role, term, opening))]
        if texts:
            context.printed += 1
            context.rendered.update(role for role, _ in merged)
            between = self.att.get("delimiter", form.att.get("delimiter", context.options.get("names-delimiter", "")))
            text = self.finish(joined(texts, between)) if form is self else form.finish(joined(texts, between))
        else:
            text = self.instead.render(context, names=self) if self.instead is not None else ""
        return self._part(context, text, opening)

    def _part(self, context: Context, text: str, opening: bool) -> str:
        """Nothing, where a citation is asked for its year only and these are the names that open it."""
        if not text or not opening:
            return text
        context.opened = True
        return "" if context.part == "rest" else text

    def _merged(self, context: Context) -> list[tuple[str, str]]:
        """Roles with their label's term; an editor who is also the translator is named once."""
        names = context.item.names
        roles = [role for role in self.roles if names.get(role) and role not in context.suppressed]
        if "editor" in roles and "translator" in roles and names["editor"] == names["translator"]:
            merged = self.style.term("editortranslator", self._label_form())
            if merged:
                return [
                    (role, "editortranslator" if role == "editor" else role) for role in roles if role != "translator"
                ]
        return [(role, role) for role in roles]

    def _label_form(self) -> str:
        return str(self.tag_label.form) if self.tag_label is not None else ""

    def role(self, context: Context, role: str, term: str, opening: bool) -> str:
        """One role's names and label."""
        people = context.item.names[role]
        chosen = self._options(context, opening)
        if chosen.form == "count":
            return str(min(len(people), chosen.use_first if len(people) >= chosen.minimum > 0 else len(people)))
        text = name_list(people, chosen, self._et_al(), self._and(chosen, context))
        text = self.form.finish(text) if self.form is not None else text
        if self.tag_label is None or context.sorting is not None:
            return text
        label = self.tag_label.of(term, len(people) > 1)
        return str(label + text if self.label_first else text + label)

    def _options(self, context: Context, opening: bool) -> Options:
        sorting = context.sorting is not None
        key = (context.mode, sorting, context.position)
        if key not in self.known or context.sorting:
            att: Mapping[str, str] = self.form.att if self.form is not None else {}
            wraps = self.form.wraps if self.form is not None else {}
            extra = {"name-as-sort-order": "all", **context.sorting} if context.sorting is not None else {}
            given = {**context.options, **att, **extra}
            if context.position != "first":
                given |= {name: given[later] for name, later in _SUBSEQUENT.items() if later in given}
            self.known[key] = options(given, wraps, context.ours)
        found = self.known[key]
        if opening and (context.names_shown or context.given):
            return found.told_apart(context.names_shown, context.given)
        return found

    def _et_al(self) -> str:
        return str(self.others.words() if self.others is not None else self.style.term("et-al"))

    def _and(self, chosen: Options, context: Context) -> str:
        """The joiner; names that stand in running text are joined by the word (APA 8.17)."""
        if chosen.and_ == "symbol" and not (context.ours and context.part == "names"):
            return "&"
        return str(self.style.term("and")) if chosen.and_ else ""
