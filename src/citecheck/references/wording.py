"""Words of entries: those that every style writes for itself, and small ones that carry no weight in a name."""

from __future__ import annotations

SUPPLIED: frozenset[str] = frozenset(
    "in on im en em dans and und et y e og & the a of to eds ed editor editors edited edition edn hrsg hrsgg hg hgg org "
    "orgs coord coords comp comps éd éds dir dirs trans translator translators translated trad trads tr übers übersetzt "
    "traducción tradução traduction traduzido by von de por du pp p pg pgs page pages s seite seiten pág págs pag pags "
    "chapter chap ch kap kapitel cap capítulo chapitre "
    "vol vols volume volumes bd band jg jahrgang tomo tome anno ano año v no nos nr nrs n number numbers num núm numéro "
    "número issue issues iss heft hefte h article art artículo artigo artikel id doi isbn issn https http dx org www com url "
    "retrieved accessed access cited viewed visited downloaded available online at from via through as last date website web "
    "world wide zugriff zugegriffen abgerufen abruf am verfügbar unter abrufbar consulté le disponible disponível sur à "
    "aufl auflage druk edição edición ed. version release edited "
    "recuperado consultado acesso acessado acedido geraadpleegd obtenido extraído op el em original work originally "
    "hentet hämtad hämtat besøkt besökt lest läst fra från van på acceso tilgjengelig tilgængelig tillgänglig "
    "with och i ve cura di others chair chairs host hosts producer producers executive director directors "
    "interviewer narrator narr illus illustrator principal investigator sitio directed "
    "published publication first obra publicada eng eng. 제 권 호 쪽 면 º ª 第 期 卷 号 集 통권 10 13 т с том вып".split()
)
"""Casefolded. Short and frequent words are here because a field cut before or behind them loses nothing by it."""

MINOR: frozenset[str] = frozenset(
    "of the and for in on to a an de da do e y la le les des du et und der die das für el los en em di del della dos "
    "das with at by from & sur pour l d als zur zum im von van".split()
)
"""Casefolded. Small words, which have no capital in the names of publishers and periodicals."""
