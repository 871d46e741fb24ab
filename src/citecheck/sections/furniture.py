"""Site furniture: what a blog's machinery puts round a post (comment forms, sharing, tags, author boxes)."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled, opener

_OPENINGS = compiled(
    r"[\s#*_>|\[(«←→»•·-]*+(?:"
    r"leave\s+(?:a|your)\s+(?:reply|comment|response)|post\s+(?:a\s+)?(?:new\s+)?(?:comment|reply)|add\s+(?:a|your)\s+(?:comment|reply)|write\s+a\s+(?:comment|reply)|join\s+the\s+(?:discussion|conversation)"
    r"|(?:cancel\s+reply|reply\s+to\s+this)\s*$|fill\s+in\s+your\s+details|you\s+are\s+commenting\s+using|connecting\s+to\s+%s|log\s?(?:in|out)\s+(?:to|with|using)\b.{0,60}$|(?:log|sign)\s?(?:in|out|up)\s*[|/]?\s*$"
    r"|you\s+must\s+be\s+logged\s+in|your\s+email\s+address\s+will\s+not|required\s+fields\s+are\s+marked|notify\s+me\s+of|save\s+my\s+name,\s+email"
    r"|share\s+(?:this|on|via|with|the\s+post)\b.{0,60}$|share\s*:?\s*$|tweet\s*(?:this)?\s*$|like\s+this\s*:?|like\s+loading|loading\s*(?:\.\.\.|…)\s*$|click\s+to\s+(?:share|print|email)|print\s+this|pin\s+it\s*$"
    r"|posted\s+(?:in|by|on|under|at)\b.{0,200}$|filed\s+(?:under|in)\b|tagged\b.{0,200}$|tags?\s*:|categor(?:y|ies)\s*:|categorized\s+as|published\s+(?:by|in|on|at)\b.{0,120}$|written\s+by\b.{0,80}$|labels\s*:"
    r"|related\s*(?:posts?|articles?|content|stories|links)?\s*:?\s*$|you\s+(?:may|might)\s+(?:also\s+)?(?:like|enjoy)|more\s+from\b.{0,60}$|recommended\s+(?:posts|for\s+you)|read\s+(?:more|next)\s*:?\s*$|continue\s+reading"
    r"|(?:previous|next|older|newer)\s+(?:post|article|entry|story|page)|post\s+navigation|back\s+to\s+(?:top|blog|home)|skip\s+to\s+content|view\s+all\s+posts|see\s+all\s+posts|all\s+posts\s+by|jump\s+to\s+(?:top|navigation)"
    r"|about\s+(?:the\s+author|me)\s*:?\s*$|(?:\d+|no|one|two|three)\s+(?:comments?|responses?|replies|thoughts?|likes?)(?:\s+(?:on|to)\b.*|\s*:?\s*$)|comments?\s*(?:\(\d+\)|:)?\s*$|comments\s+are\s+closed|discussion\s+\(\d+\)|\d+\s+(?:claps|upvotes|shares|views)\b|permalink|trackback|pingback|bookmark\s+the"
    r"|(?:copyright|©|\(c\))\s*©?\s*\(?\d{4}.{0,120}$|all\s+rights\s+reserved|powered\s+by\b.{0,60}$|(?:blog\s+at|proudly\s+powered\s+by)\s+wordpress|(?:get\s+)?(?:wordpress|blogger)\.com\s+(?:logo|account)|create\s+a\s+free\s+website|subscribe\b.{0,100}$|sign\s+up\s+(?:for|to)\b.{0,80}$|follow\s+(?:me|us|this|\w+\s+on)\b.{0,60}$|rate\s+this\s*:?|(?:report|edit)\s+(?:this\s+)?(?:post|page|ad|abuse)\s*$|advertisements?\s*:?\s*$|sponsored\b.{0,40}$|privacy\s*(?:policy)?(?:\s*[|&·-].*)?$|terms\s+of\s+(?:use|service)"
    r"|(?:last\s+)?(?:updated|modified|revised|reviewed)\s*(?:on\b|:)|how\s+to\s+cite\b|cite\s+this\b|(?:suggested|recommended|preferred)\s+citation\b"
    r"|(?:(?:featured|header|cover|banner|title|main)\s+)?(?:image|photo|picture|illustration|artwork|cover)s?\s*(?:credits?|sources?|courtesy|by)\b|(?:photo|image|picture)s?\s*:"
    r"|\*?\s*(?:this|an\s+earlier\s+version\s+of\s+this)\s+(?:article|post|essay|piece|paper|blog|text|column|chapter|review|work|entry|story|page|site)\b.{0,60}\b(?:published|appeared|presented|written|updated|licen[sc]ed|adapted|part\s+of|edited|posted|supported|funded|based)\b|(?:originally|first)\s+(?:published|posted|appeared)\b"
    r"|(?:this\s+work\s+is\s+)?licen[sc]ed\s+under|disclaimer\s*:|disclosures?\s*:|conflicts?\s+of\s+interest|corrections?\s*:|editor['’]?s\s+note|author['’]?s?\s+(?:note|bio)\b|contact\s*:|word\s+count\s*:|date\s+(?:published|posted|created)\s*:|reading\s+time\s*:"
    r"|kommentar(?:e)?\s+(?:hinterlassen|schreiben|verfassen)|schreibe?\s+einen\s+kommentar|antwort\s+abbrechen|teilen\s*(?:mit)?\s*:|ähnliche\s+beiträge|gefällt\s+mir|veröffentlicht\s+(?:am|in|von)\b.{0,80}$|verschlagwortet"
    r"|laisser\s+un\s+commentaire|partager\s*:|articles?\s+(?:similaires|liés)|publié\s+(?:dans|par|le)\b.{0,80}$|deja\s+(?:un|una)\s+(?:comentario|respuesta)|comp[áa]rtelo|compart(?:e|ir|ilhe|ilhar)\s*(?:isto|esto)?\s*:|entradas\s+relacionadas|publicado\s+(?:en|em|por)\b.{0,80}$|deixe\s+um\s+coment[áa]rio|lascia\s+un\s+commento|condividi\s*:|geef\s+een\s+reactie|plaats\s+een\s+reactie|delen\s*:"
    r")",
    regex.I,
)
_opens = opener(_OPENINGS)
_FIRST = 3
"""Letters of a line by which most are told to be none."""
_LONGEST = 240
_SIGNATURE = "--"
"""The line that parts a letter from its signature (RFC 3676, 4.3)."""


def is_furniture(text: str, start: int, end: int) -> bool:
    """Whether the line `text[start:end]` is the machinery's, not the author's."""
    if text[start:end].strip() == _SIGNATURE:
        return True
    if end - start > _LONGEST or not _opens(text[start : min(end, start + _FIRST)]):
        return False
    return _OPENINGS.match(text, start, end) is not None
