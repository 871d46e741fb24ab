"""Words by which a publisher's name is told from a periodical's or a site's."""

from __future__ import annotations

import regex

HOUSE_WORDS = r"(?:press|publish\w*|verlag|universi\w+|books|editor\w*|ediciones|edições|éditions|routledge|springer|wiley|elsevier|sage|academic|pearson|mcgraw|macmillan|oxford|cambridge|penguin|norton|harcourt|erlbaum|blackwell|association|society|institut\w*|inc|ltd|gmbh|productions|pictures|films|studios?|records|company|co|publica\w+|library|kaufmann|gruyter|mifflin|& sons|brill|palgrave|nomos|suhrkamp|gallimard)"
HOUSE = regex.compile(rf"(?<!\p{{L}}){HOUSE_WORDS}(?!\p{{L}})", regex.I)
PERIODICAL = regex.compile(
    r"(?<!\p{L})(?:times|post|guardian|journal|news|magazine|herald|tribune|gazette|daily|weekly|telegraph|observer|economist|chronicle|independent|review|zeitung|spiegel|monde|país|folha|globo|atlantic|yorker|mail|bulletin|newsletter|letters?|blog|medium|wired|forbes|slate|vox|quarterly|annals|proceedings|transactions|revista|cadernos|zeitschrift|archives|conference|symposium|congress|workshop|meeting|conversation|globe|today|bbc|cnn|npr|encyclop\w+|dictionary|wikipedia)(?!\p{L})",
    regex.I,
)
