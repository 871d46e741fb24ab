"""Set phrases and word tables of citations in running text, in six languages.

The patterns are tried at words that a phrase can open with, and each first asks for the letters that its phrases begin with.
"""

from __future__ import annotations

from citecheck.names.words import OTHERS_PATTERN

ET_AL_PATTERN = (
    r"(?=[EeAaUuYyMmИиIiVvDdTtТтÉéκoj&])(?<![\p{L}])(?:"
    r"[Ee][Tt]\.?,?\s*[Aa][Ll](?:\.|ii\b|ia\b|(?![\p{L}])|l(?=[.,]{0,2}\s+\(?\d{4}))"
    r"|(?:and|und|&)\s+al(?:\.|(?![\p{L}]))"
    rf"|(?:{OTHERS_PATTERN})|(?:vd|ym)\.?(?=,?\s+\(?\d{{4}})"
    r"|(?:and|&|y|e|ed|et|und|en)\s+(?:(?:his|her|their|seus|suas|sus|ses|i\s+suoi|ihre[nr]?|seine[nr]?|zijn|haar)\s+)?"
    r"(?:colleagues|others|co-?workers|co-?authors|associates|colaboradores|colegas|otr[oa]s|outr[oa]s|cols?\.|collègues"
    r"|collaborateurs|autres|Kollegen|Mitarbeiter|andere|anderen|collega[’']s|colleghi|collaboratori)(?![\p{L}])"
    r")"
)
"""What stands for the rest of the authors, its stop included."""

RETOLD_PATTERN = r"as\s+(?:referred\sto|referenced|reported|discussed|described|mentioned|summari[sz]ed|presented)"
"""What says so of a work only right behind its year: "(as described in Day, 2012)" cites Day alone."""
SECONDARY_PATTERN = (
    r"(?=[acdgoqrsz]|(?<=[(\[])[ACDGOQRSZ])(?<![\p{L}])(?i:"
    rf"(?:(?:as\s+)?(?:cited|quoted|qtd\.?)|{RETOLD_PATTERN})\s+(?:in|by|from)(?![\p{{L}}])"
    r"|apud(?![\p{L}])|(?:zit(?:iert)?\.?\s*(?:nach|n\.|in|bei)|zit\.\s*n\.)"
    r"|(?:como\s+se\s+)?cit(?:ad[oa]s?|at[oaie]|ó|a|\.)\s+(?:por|en|em|in|de|da)(?![\p{L}])"
    r"|cité(?:e)?s?\s+(?:par|dans|in|chez)(?![\p{L}])|(?:geciteerd|aangehaald|aangeh\.|gecit\.)\s+(?:in|door)(?![\p{L}])"
    r"|(?:cit(?:erad|eret|ert)|sitert|ref(?:ererad|ereret|erert)|omtalt)\s+(?:i|av|af)(?![\p{L}])"
    r"|(?:dikutip|dalam)\s+(?:dalam|dari|oleh)(?![\p{L}])|(?<=\d{4},?\s)dalam(?=\s(?-i:\p{Lu}))|cyt\.\s*za(?![\p{L}])|cytowan[yaei]\s+(?:w|za)(?![\p{L}])"
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
