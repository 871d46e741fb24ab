"""Headings of reference lists in the languages posts are written in, and headings that end one.

A heading stands alone on its line, in whatever markup; or opens it, with a colon, before the first entry.
"""

from __future__ import annotations

from typing import Literal

import regex

from citecheck.named import NamedTuple
from citecheck.patterns import compiled, opener

Kind = Literal["references", "further"]

_REFERENCES = (
    r"(?:(?:list\s+of\s+|my\s+|our\s+|selected\s+|select\s+|key\s+|main\s+|general\s+|full\s+|cited\s+|end\s+|academic\s+|annotated\s+|apa(?:[\s-]?\d(?:th)?)?(?:\s+(?:style|format|edition))?\s+|harvard\s+)?"
    r"(?:references?|referrences|refrences|referances)(?:\s+lists?|\s+cited|\s+section|\s+page|\s+used|\s+consulted)?)"
    r"|refs?|(?:works?|literature|sources?|texts|studies|articles|papers|publications)\s+cited|cited\s+(?:works?|literature|sources|references)|reference\s*list"
    r"|(?:my\s+|our\s+|main\s+|key\s+)?sources?(?:\s+used|\s+i\s+used)?|citations?|list\s+of\s+(?:sources|works\s+cited|literature|citations)|literature"
    r"|literatur(?:verzeichnis|angaben|liste|hinweise|nachweise?)?|quellen(?:verzeichnis|angaben|nachweise?)?|verwendete\s+literatur|zitierte\s+literatur|referenzen|nachweise"
    r"|r[ée]f[ée]rences(?:\s+bibliographiques|\s+cit[ée]es)?|liste\s+des\s+r[ée]f[ée]rences|ouvrages\s+cit[ée]s|sources\s+cit[ée]es"
    r"|referencias(?:\s+bibliogr[áa]ficas|\s+citadas)?|refer[êe]ncia\s+bibliogr[áa]fica|lista\s+de\s+referencias|obras\s+citadas|fuentes(?:\s+(?:consultadas|bibliogr[áa]ficas|de\s+informaci[óo]n))?|literatura\s+citada"
    r"|refer[êe]ncias(?:\s+bibliogr[áa]ficas)?|lista\s+de\s+refer[êe]ncias|obras\s+citadas|riferimenti(?:\s+bibliografici)?|opere\s+citate|fonti|letteratura"
    r"|referenties|referentielijst|literatuur(?:lijst|opgave|verwijzingen)?|bronnen(?:lijst)?|bronvermelding|geraadpleegde\s+bronnen"
    r"|referenser|referanser|referencer|k[äæ]llor|k[äæ]llf[öo]rteckning|kilder|kildeliste|litteratur(?:lista|liste|f[öo]rteckning)?|l[äa]hteet|kirjallisuus"
    r"|literatura|bibliografia\s+za[łl][ąa]cznikowa|piśmiennictwo|źródła|zdroje|použitá\s+literatura|seznam\s+literatury|irodalom(?:jegyz[ée]k)?|hivatkoz[áa]sok|kaynak(?:lar|ça)"
    r"|refer[èe]ncies(?:\s+bibliogr[àa]fiques)?|erreferentziak|referin[țţ]e(?:\s+bibliografice)?|kasutatud\s+kirjandus|heimild(?:ir|askr[áa])|popis\s+literature"
    r"|viri(?:\s+in\s+literatura)?|literat[ūu]ros\s+s[ąa]ra[šs]as|literat[ūu]ras\s+saraksts|felhaszn[áa]lt\s+irodalom|l[äa]hdeluettelo|kirjallisuusluettelo|bibliografia\s+cytowana"
    r"|literatura\s+cytowana|wykaz\s+literatury|senarai\s+rujukan|daftar\s+(?:rujukan|referensi)|referensi|список\s+(?:использованн(?:ой|ых)|використан(?:ої|их))\s+(?:литературы|источников|літератури|джерел)"
    r"|список\s+літератури|参考书目|參考書目|引用書目|引用・参考文献"
    r"|literatūra|viited|daftar\s+pustaka|rujukan|tài\s+liệu\s+tham\s+khảo|литература|список\s+литературы|источники|бібліографія|βιβλιογραφία|αναφορές"
    r"|参考文献|參考文獻|引用文献|文献|참고\s*문헌|참고문헌|المراجع|منابع|מקורות"
)
_FURTHER = (
    r"(?:(?:selected|select|annotated|general|working|short)\s+)?bibliograph(?:y|ies|ie)|bibliograf[íi]as?(?:\s+(?:consultadas?|general|b[áa]sica))?|bibliograf[íi]"
    r"|(?:further|additional|suggested|recommended|background|related|more)\s+(?:readings?|references|resources|sources|literature|works|reads)"
    r"|(?:works?|sources?|literature|texts)\s+(?:consulted|referenced|used)|works|resources|reading\s+lists?|readings|for\s+further\s+reading|to\s+read\s+(?:more|further)"
    r"|weiterf[üu]hrende\s+literatur|weitere\s+literatur|pour\s+aller\s+plus\s+loin|lectures\s+compl[ée]mentaires|lecturas?\s+(?:recomendadas?|adicionales)"
    r"|leituras?\s+(?:complementares|adicionais)|letture\s+consigliate|verder\s+lezen|bibliografie|bibliographie"
)
_TAIL = (
    r"(?:\s*+(?:and|&|und|et|y|e|/|or)\s+(?:notes?|footnotes|resources|links|sources|citations|bibliography|acknowledge?ments|further\s+readings?|"
    r"additional\s+readings?|references|literature|credits|web\s*sites|webography|works\s+cited|quellen|literatur))?+"
    r"(?:\s+(?:for|of|to|in)\s+(?:this\s+|the\s+)?(?:chapter|part|section|article|post|paper|unit|module|lecture|appendix|essay|week|blog)[\w\s.:-]{0,20})?+"
    r"(?:\s*+[(\[][^()\[\]\n]{1,30}[)\]])?+"
)
_NUMBER = r"(?:(?:chapter|part|section|unit|module|kapitel|appendix|slide|folie|diapositiva)\s+[\dIVX]{1,4}\s*[.:–—-]?\s*|[\dIVXivx]{1,4}(?:\.\d{1,2})*+[.):]?\s+|[A-Z][.)]\s+|§\s?\d+\s+)?+"
_DECORATION = r"[\s#*_=~<>\[\]{}|\\•·–—\p{Extended_Pictographic}\uFE0F\u200D-]*+"
_HEADING = compiled(
    rf"(?P<open>{_DECORATION}){_NUMBER}\(?(?:the\s+)?(?:(?P<references>{_REFERENCES})|(?P<further>{_FURTHER})){_TAIL}\)?(?!\p{{L}})"
    rf"(?P<colon>\s*+[*_]*\s*+[:：.]?)[\s*_#=~|>\]}}\\–—-]*+(?P<rest>[^\n]*+)",
    regex.I,
)
_OPEN_WORDS = compiled(
    r"(?:the\s+)?(?:(?:my\s+|our\s+|main\s+|key\s+)?sources?|citations?|refs?|literature|literatur|works|resources|readings?|viri|referensi|fuentes|fonti|kilder|bronnen|quellen|nachweise|источники|文献|literatura|zdroje|källor|texts)\b",
    regex.I,
)
_MORE = compiled(r"(?:[\p{L}’'-]++[\s*_]*+){1,7}+:?\s*+")
"""What a heading says of its list behind the word for it."""
_END = compiled(
    r"[\s#*_]*+(?:[\dIVX]{1,4}[.)]?\s+|[A-Z][.)]\s+)?+(?:append(?:ix|ices)|anhang|annexe?s?|anexos?|ap[êe]ndices?|allegat[oi]|bijlagen?|author(?:’s|'s|s)?\s*(?:note|information|bio(?:graphy)?|contributions?|details)"
    r"|about\s+the\s+authors?|biograph(?:y|ical\s+notes?|ies)|(?:foot|end)?notes|acknowledge?ments?|danksagung|remerciements|agradecimientos|funding|conflicts?\s+of\s+interest|competing\s+interests?"
    r"|supplement(?:ary|al)?\s+(?:materials?|information|data)|supporting\s+information|figures?\s+(?:captions?|legends?)|tables?|glossary|index|data\s+availability|disclosures?|correspondence|license|citation\s+information|how\s+to\s+cite|discussion(?:\s+questions)?)"
    r"(?:\s+[A-Z\d]{1,2})?+(?:\s*[:.–—-].{0,80})?[\s*_#]*+$",
    regex.I,
)
_ADDED = compiled(
    r"[\s#*_(\[]*+(?:edit(?:ed)?|updated?|eta|p\.?\s?s\.?|postscript|tl;?\s?dr|correction|disclaimer)\s?\d{0,2}[*_]*+\s*+(?:\([^()]{1,30}\))?[*_]*+\s?[:–—]",
    regex.I,
)
"""Words that a writer adds to a post, with or without the day: "EDIT (Jan 2024): thanks …"."""


_opens_heading, _opens_end, _opens_added = map(opener, (_HEADING, _END, _ADDED))
_FIRST = 3
"""Letters of a line by which most are told to be no heading."""


class Heading(NamedTuple):
    """A line that may head a list: the heading's own range, its words, and where entries begin on the same line."""

    start: int
    end: int
    kind: Kind
    rest: int | None
    clear: bool
    """Whether its words mean nothing else ("References"); "Sources", "Works" and the like do."""


def read_heading(text: str, start: int, end: int, *, marked: bool = False) -> Heading | None:
    """The heading that the line `text[start:end]` is or opens, else None.

    One that the markup says is a heading (`marked`) may say more of its list: "References used in the chapters above".
    """
    if not _opens_heading(text[start : min(end, start + _FIRST)]):
        return None
    found = _HEADING.match(text, start, min(end, start + 2000))
    if not found or not text[start:end].strip():
        return None
    kind: Kind = "references" if found["references"] else "further"
    rest = found.start("rest") if found["rest"].strip() else None
    clear = not _OPEN_WORDS.match(found[kind])
    if rest is not None and ":" not in found["colon"] and "：" not in found["colon"]:
        if not (marked and clear and _MORE.fullmatch(text, rest, end)):
            return None
        rest, clear = None, False
    stop = found.end("colon") if rest is not None else end
    begin = found.end("open")
    return Heading(
        begin,
        begin + len(text[begin:stop].rstrip(" \t\n#*_=~-")),
        kind,
        rest,
        clear,
    )


def ends_list(text: str) -> bool:
    """Whether a line heads what follows a list: an appendix, notes, an author note, a word added later, …"""
    first = text[:_FIRST]
    if len(text) < 160 and _opens_end(first) and _END.match(text):
        return True
    return _opens_added(first) and bool(_ADDED.match(text))
