"""One block of prose under reading: its view, its tokens, its brackets, and the lexicon."""

from __future__ import annotations

from citecheck.citations.lexicon import Lexicon
from citecheck.citations.tokens import Token
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

_SENTENCE_END = compiled(r"[.!?][\"”’)]?\s+\p{Lu}")


class Passage(NamedTuple):
    """Tokens of one block, with the brackets that pair; `view` is the whole prose, offsets are absolute."""

    view: str
    tokens: list[Token]
    pairs: dict[int, int]
    lexicon: Lexicon
    joiners: frozenset[str] = frozenset()
    """Words that join authors in this post, beside those that join them anywhere."""

    def text(self, first: int, last: int) -> str:
        """The prose from token `first` to token `last`, both included."""
        return self.view[self.tokens[first].start : self.tokens[last].end]

    def kind(self, i: int) -> str:
        """The kind of token `i`, "" outside the block."""
        return self.tokens[i].kind if 0 <= i < len(self.tokens) else ""

    def ends_sentence(self, start: int, end: int) -> bool:
        """Whether a sentence ends and another begins in a range of the prose."""
        return _SENTENCE_END.search(self.view, start, end) is not None

    def touching(self, i: int) -> bool:
        """Whether token `i` follows its neighbour on the left with blanks between them only."""
        return not self.view[self.tokens[i - 1].end : self.tokens[i].start].strip()
