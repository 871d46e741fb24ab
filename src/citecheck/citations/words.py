"""Set phrases and word tables of citations in running text, in six languages.

The patterns are tried at every word of a text: each first asks for the letters that its phrases can begin with.
"""

from __future__ import annotations

ET_AL_PATTERN = (
    r"(?=[EeAaUuYyMmИи&])(?<![\p{L}])(?:"
    r"[Ee][Tt]\.?,?\s*[Aa][Ll](?:\.|ii\b|ia\b|(?![\p{L}]))"
    r"|(?:and|und|&)\s+al(?:\.|(?![\p{L}]))"
    r"|и\s+др\.|u\.\s?a\.(?=[\s,;)(])|m\.\s?fl\.|e\.\s?a\.(?=,?\s+\(?\d{4})|et\s+coll\."
    r"|(?:and|&|y|e|et|und|en)\s+(?:(?:his|her|their|seus|suas|sus|ses|ihre[nr]?|seine[nr]?|zijn|haar)\s+)?"
    r"(?:colleagues|others|co-?workers|co-?authors|associates|colaboradores|colegas|otros|outros|cols?\.|collègues"
    r"|collaborateurs|Kollegen|Mitarbeiter|collega[’']s)(?![\p{L}])"
    r")"
)
"""What stands for the rest of the authors, its stop included."""

RETOLD_PATTERN = r"as\s+(?:referred\sto|referenced|reported|discussed|described|mentioned|summari[sz]ed|presented)"
"""What says so of a work only right behind its year: "(as described in Day, 2012)" cites Day alone."""
SECONDARY_PATTERN = (
    r"(?=[aqczg])(?<![\p{L}])(?:"
    rf"(?:(?:as\s+)?(?:cited|quoted|qtd\.?)|{RETOLD_PATTERN})\s+(?:in|by|from)(?![\p{{L}}])"
    r"|apud(?![\p{L}])|(?:zit(?:iert)?\.?\s*(?:nach|n\.|in|bei)|zit\.\s*n\.)"
    r"|(?:como\s+se\s+)?cit(?:ad[oa]s?|ó|a|\.)\s+(?:por|en|em|in|de)(?![\p{L}])"
    r"|cité(?:e)?s?\s+(?:par|dans|in)(?![\p{L}])|(?:geciteerd|aangehaald)\s+(?:in|door)(?![\p{L}])"
    r")"
)
"""What stands between an unread work and the work it was read in."""

PERSONAL_PATTERN = (
    r"(?=[PpCc])(?i:(?<![\p{L}])(?:personal\s+(?:communications?|correspondence|conversation|interview|e-?mail)"
    r"|pers(?:onal|\.)?\s+comm(?:s|un)?(?:\.|(?![\p{L}]))|private\s+communication"
    r"|comunicaci[óo]n\s+personal|comunicaç[ãa]o\s+pessoal|communication\s+personnelle"
    r"|persönliche\s+(?:Mitteilung|Kommunikation)|pers(?:oo|ö)nli(?:j)?ke\s+(?:mededeling|communicatie))(?![\p{L}]))"
)
"""What marks a letter, talk or message that no list holds."""
