"""Words beside a bare surname and year that speak for a citation or against one, in six languages."""

from __future__ import annotations

_VERBS = """
    acknowledged acknowledges advocated advocates agreed agrees argue argued argues arguing assert asserted
    asserts cautioned cautions claim claimed claims conclude concluded concludes contend contended contends
    define defined defines demonstrate demonstrated demonstrates describe described describes discussed discusses
    emphasise emphasised emphasises emphasize emphasized emphasizes find finds found highlighted highlights
    hypothesise hypothesised hypothesize hypothesized identified identifies investigated investigates maintained
    maintains note noted notes observe observed observes perceives posited posits propose proposed proposes
    recommended recommends report reported reports reviewed show showed shown shows stated states stating suggest
    suggested suggesting suggests warn warned warns write writes wrote
    adds analysed analyses analyzed analyzes believe believed believes calculated cite cited cites coined compare compared
    compares concur concurred concurs criticise criticised criticises criticize criticized criticizes disagree disagrees
    distinguish distinguished distinguishes echo echoed echoes elaborate elaborated elaborates estimate estimated
    estimates examined explain explained explains mention mentioned mentions outline outlined outlines refute refuted
    refutes remind reminds stress stressed stresses summarise summarised summarises summarize summarized summarizes
    theorise theorised theorises theorize theorized theorizes underline underlined underlines underscore underscored
    underscores used uses
    argumentiert argumentierte behauptet behauptete berichtet berichtete beschreibt beschrieb betont betonte definiert
    definierte fand fanden folgert folgerte untersucht untersuchte zeigt zeigte zeigen zeigten
    afirma afirmó argumenta argumentó concluye concluyó define definió demuestra demostró describe describió destaca
    destacó encontró encuentra muestra mostró plantea planteó propone propuso señala señaló sostiene sostuvo sugiere
    afirmou aponta apontou argumentou conclui concluiu defende defendeu definiu demonstra demonstrou descreve descreveu
    destacou encontrou mostra mostrou observou propõe propôs relata relatou ressalta ressaltou sugere sugeriu
    affirme conclut décrit définit démontre montre propose soutient souligne suggère
    beschreef beschrijft betoogt betoogde concludeert concludeerde definieert meldt rapporteert stelt suggereert
    toonde toont vindt vond
    """
VERBS = "|".join(sorted(sorted({*_VERBS.split()}), key=len, reverse=True))
"""What authors do: the verb right after a narrative citation."""
TOLD = frozenset(verb for verb in _VERBS.split() if verb.endswith("s") and not verb.endswith("ss"))
"""Verbs that open a note and merely look like a given name: "Explains Ruiz’s (2015) view"."""

STUDIES = (
    "account|analys[ie]s|approach|argument|article|book|chapter|claim|concept|critique|definition|dissertation|essay"
    "|experiments?|findings|framework|ideas?|meta-analysis|model|monograph|notion|papers?|report|research|results|review"
    "|stud(?:y|ies)|survey|taxonomy|theor(?:y|ies)|thesis|typology|view|work"
)
"""What is an author's own: "Ruiz’s (2015) study"."""

LEAD_INS = (
    r"see\s+also|cf\.|e\.g\.,?|according\s+to|(?<=(?:^|[.:;,(–—-])\s*)[Ss]ee|siehe(?:\s+auch)?|vgl\.|véase(?:\s+también)?"
    r"|ver\s+também|voir\s+aussi|zie\s+ook|según|segundo|de\s+acordo\s+com|de\s+acuerdo\s+con|selon"
    r"|d[’']après|volgens|laut|in\s+the\s+(?:sense|words)\s+of"
    r"|(?:analysis|article|experiment|meta-analysis|paper|research|stud(?:y|ies)|survey|theory|work)\s+(?:\p{Ll}++\s+)?by"
    r"|(?:argued|claimed|coined|defined|demonstrated|described|discussed|found|identified|noted|observed|outlined"
    r"|proposed|reported|reviewed|shown|studied|suggested|put\s+forward)\s+by"
)
"""What leads to a source: the words right before a narrative citation."""

BRACKET_LEAD_INS = (
    r"(?:but\s+|also\s+)?see(?:\s+also|\s+for\s+example|,?\s+e\.g\.?)?|e\.\s?g\.?|cf\.?|following|according\s+to|as\s+in"
    r"|siehe(?:\s+auch)?|s\.|vgl\.?|z\.\s?B\.?|véase|ver|p\.\s?ej\.?|voir|zie|bijv\.?"
)
"""What leads to a source inside its parenthesis."""

THINGS = frozenset(
    """
    album app ballet comic database documentary drama episode event festival film franchise game hurricane
    magazine movie musical newspaper novel opera package painting platform podcast poem program programme sequel series
    ship sitcom software song soundtrack startup storm telescope tool typhoon version videogame website
    called dubbed entitled named queried searched searching titled
    película álbum canción juego novela revista filme canção jogo roman spiel lied datenbank jeu chanson spel
    """.split()
)
"""What dates a thing when it stands right before its name: "the album Green (1988)"."""

KINDS = frozenset(
    """
    albums apps comics databases documentaries dramas episodes events festivals films games magazines movies
    musicals newspapers novels operas packages paintings platforms podcasts poems programs series sitcoms songs tools
    websites
    queried searched searching
    películas filme álbumes canciones juegos novelas revistas filmes canções jogos romane spiele lieder datenbanken
    """.split()
)
"""What makes a list of names one of things: "films such as Green (1988), Tea Time (2012)"."""

MAKERS = frozenset(
    """
    commented composed directed drawn illustrated image painted performed photo photographed photograph posted produced
    recorded shared sung tweeted uploaded
    """.split()
)
"""What makes the name after "by" a maker's, not an author's."""
