"""Vocabularies of pieces of words, by the package `tokenizers`: learned from texts, or brought as a
tokenizer.json.

A vocabulary is the text of its tokenizer.json, which any program with that package reads. Token 0
is padding, 1 is anything that it does not know; the others follow in its own order. Only data are
taken from a file that was brought: nothing in it is run.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from engine.catalogue import nearest
from engine.data.symbols import GAP, UNKNOWN, Piece, package, pieces_at
from engine.reading.columns import DataError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LARGEST = 20 * 10**6  # bytes of a tokenizer.json
MOST = 300_000  # tokens: the largest vocabularies in use have 256,000
GROWTH = 1000  # times that what a file says of clearing up may lengthen a text
LONGEST = 20_000  # characters of a text that are looked at
LONGEST_PIECE = 32
SEEN = 2  # pieces that are met less often are not learned
WORD = r"\s?\w+|\s?[^\w\s]+|\s+"  # a word takes the blank before it along, so none is lost
HOLE = re.compile(
    rf"\s?{GAP.pattern}", re.IGNORECASE
)  # a gap takes its blank along, as a word does
STEP = 0.0001  # between the likelihoods that the package gives the rarest letters
UNKNOWN_NAME = "[UNK]"
MODELS = ("BPE", "WordPiece", "Unigram", "WordLevel")


def plain(text: Any) -> str:
    """A text as the package takes it: bounded, and lone halves of characters as �."""
    if text is None:
        return ""
    bounded = str(text)[:LONGEST]
    return bounded.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@dataclass(frozen=True)
class Vocabulary:
    """A tokenizer.json, opened."""

    written: str

    @cached_property
    def _tokeniser(self) -> Tokenizer:
        tokeniser: Tokenizer = package().Tokenizer.from_str(self.written)
        return tokeniser

    @cached_property
    def _places(self) -> dict[str, int]:
        return self._tokeniser.get_vocab()

    @cached_property
    def unknown(self) -> int | None:
        """Its own number for what it does not know."""
        return self._places.get(unknown_of(json.loads(self.written)["model"]) or "")

    @cached_property
    def first(self) -> int:
        """The number of its first token: what it calls unknown is 1, also where it stands first."""
        return 1 if self.unknown == 0 else 2

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """The token behind each number."""
        levels = ["", UNKNOWN] + [""] * (max(self._places.values(), default=-1) + self.first - 1)
        for token, place in self._places.items():
            if place != self.unknown:
                levels[place + self.first] = token
        return tuple(levels)

    @cached_property
    def spelling(self) -> str:
        """How its tokens become text again, as JSON; empty where they stand side by side."""
        decoder = json.loads(self.written).get("decoder")
        return json.dumps(decoder) if decoder else ""

    def codes(self, texts: Iterable[Any]) -> Iterator[list[int]]:
        for many in _by_thousands(texts):
            read = self._tokeniser.encode_batch_fast(
                [plain(text) for text in many], add_special_tokens=False
            )
            for text, encoding in zip(many, read, strict=True):
                if text is not None and GAP.search(str(text)):
                    yield [piece.code for piece in self.pieces(text)]
                else:
                    yield [self._code(place) for place in encoding.ids]

    def _code(self, place: int) -> int:
        return 1 if place == self.unknown else place + self.first

    def pieces(self, text: Any) -> list[Piece]:
        """A text as its pieces, each with the part of the text that it stands for."""
        whole, pieces, after = plain(text), list[Piece](), 0
        for gap in HOLE.finditer(whole):
            pieces += self._pieces(whole[after : gap.start()])
            pieces.append(Piece("", gap[0], 1))
            after = gap.end()
        return pieces + self._pieces(whole[after:])

    def _pieces(self, text: str) -> list[Piece]:
        read = self._tokeniser.encode(text, add_special_tokens=False)
        return pieces_at(text, read.offsets, map(self._code, read.ids))


def _by_thousands(texts: Iterable[Any]) -> Iterator[list[Any]]:
    """Few enough texts that what is known of their pieces takes no room."""
    listed = list(texts)
    for start in range(0, len(listed), 1000):
        yield listed[start : start + 1000]


@lru_cache(8)
def opened(written: str) -> Vocabulary:
    return Vocabulary(written)


def unknown_of(model: dict[str, Any]) -> str | None:
    """What a model calls what it does not know."""
    if model.get("type") == "Unigram":
        place, pieces = model.get("unk_id"), model.get("vocab") or ()
        return None if place is None else str(pieces[place][0])
    return model.get("unk_token")


# ---- learned from texts --------------------------------------------------------------------------
@dataclass(frozen=True)
class Method:
    """A way to find pieces."""

    title: str
    make: Callable[[list[str], int], tuple[Any, Any, Any, Any]]  # model, trainer, cutting, spelling


def learned(texts: Iterable[Any], method: str, most: int, lower: bool) -> str:
    """The tokenizer.json that these texts teach: the same ones teach the same bytes."""
    tokenizers = package()
    normalizers = tokenizers.normalizers
    steps = [normalizers.NFC(), *([normalizers.Lowercase()] if lower else [])]
    clean = normalizers.Sequence(steps)
    cleaned = [clean.normalize_str(plain(text)) for text in texts]
    model, trainer, cutting, spelling = METHODS[method].make(cleaned, most)
    tokeniser = tokenizers.Tokenizer(model)
    tokeniser.normalizer, tokeniser.pre_tokenizer = clean, cutting
    tokeniser.decoder = spelling
    if any(cleaned) or method == "bytes":  # of nothing at all, likelihoods cannot be found
        tokeniser.train_from_iterator(cleaned, trainer)
    facts = json.loads(tokeniser.to_str())
    # A text that says "[UNK]" means these five letters.
    facts["added_tokens"] = []
    model = facts["model"]
    if not model["vocab"]:
        model["vocab"] = [[UNKNOWN_NAME, 0.0]] if method == "unigram" else {UNKNOWN_NAME: 0}
    if method == "unigram":
        model["vocab"], model["unk_id"] = steady(model["vocab"]), 0
    return str(tokenizers.Tokenizer.from_str(json.dumps(facts)).to_str())


def steady(pieces: list[list[Any]]) -> list[list[Any]]:
    """Pieces with their likelihoods in one order. The package adds numbers up in the order of a
    hash table: the last digits differ from one time to the next, and so do those of the rarest
    letters, which get the lowest of all, each a step above the one before.
    """
    known = {piece: round(score, 6) for piece, score in pieces if piece != UNKNOWN_NAME}
    lowest = min(known.values(), default=0.0)
    steps = {piece: (score - lowest) / STEP for piece, score in known.items() if len(piece) == 1}
    rare = sorted(piece for piece, number in steps.items() if abs(number - round(number)) < 0.02)
    turns = sorted((known[piece] for piece in rare), reverse=True)
    known |= dict(zip(rare, turns, strict=True))
    order = sorted(known.items(), key=lambda pair: (-pair[1], pair[0]))
    return [[UNKNOWN_NAME, 0.0], *([piece, score] for piece, score in order)]


def alphabet_of(texts: Iterable[str], most: int, blanks: bool = True) -> list[str]:
    """The commonest characters, so many at most, in their own order."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(text)
    order = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return sorted([letter for letter, _ in order if blanks or not letter.isspace()][: max(1, most)])


def by_pairs(texts: list[str], most: int) -> tuple[Any, Any, Any, Any]:
    tokenizers, alphabet = package(), alphabet_of(texts, most - 1)
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=most,
        min_frequency=SEEN,
        special_tokens=[UNKNOWN_NAME],
        initial_alphabet=alphabet,
        limit_alphabet=len(alphabet),
        max_token_length=LONGEST_PIECE,
        show_progress=False,
    )
    model = tokenizers.models.BPE(unk_token=UNKNOWN_NAME)
    return model, trainer, by_words(), tokenizers.decoders.Fuse()


def by_bytes(texts: list[str], most: int) -> tuple[Any, Any, Any, Any]:
    tokenizers = package()
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=most,
        min_frequency=SEEN,
        initial_alphabet=sorted(tokenizers.pre_tokenizers.ByteLevel.alphabet()),
        max_token_length=LONGEST_PIECE,
        show_progress=False,
    )
    cutting = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    return tokenizers.models.BPE(), trainer, cutting, tokenizers.decoders.ByteLevel()


def by_word_pieces(texts: list[str], most: int) -> tuple[Any, Any, Any, Any]:
    tokenizers = package()
    alphabet = alphabet_of(texts, (most - 1) // 2, blanks=False)
    trainer = tokenizers.trainers.WordPieceTrainer(
        vocab_size=most,
        min_frequency=SEEN,
        # Letters inside of words get their numbers first: the package gives them by a hash table.
        special_tokens=[UNKNOWN_NAME, *(f"##{letter}" for letter in alphabet)],
        initial_alphabet=alphabet,
        limit_alphabet=len(alphabet),
        show_progress=False,
    )
    model = tokenizers.models.WordPiece(unk_token=UNKNOWN_NAME)
    cutting = tokenizers.pre_tokenizers.BertPreTokenizer()
    return model, trainer, cutting, tokenizers.decoders.WordPiece()


def by_likelihood(texts: list[str], most: int) -> tuple[Any, Any, Any, Any]:
    tokenizers, alphabet = package(), set(alphabet_of(texts, most // 2))
    # It keeps every letter that it meets, also where they are more than the vocabulary may hold.
    for k, text in enumerate(texts):
        if not alphabet.issuperset(text):
            texts[k] = "".join(letter if letter in alphabet else " " for letter in text)
    trainer = tokenizers.trainers.UnigramTrainer(
        vocab_size=most,
        special_tokens=[UNKNOWN_NAME],
        unk_token=UNKNOWN_NAME,
        show_progress=False,
    )
    model = tokenizers.models.Unigram()
    return model, trainer, by_words(), tokenizers.decoders.Fuse()


def by_words() -> Any:
    tokenizers = package()
    return tokenizers.pre_tokenizers.Split(tokenizers.Regex(WORD), "isolated")


METHODS = {
    "bpe": Method("Pairs that stand together (BPE)", by_pairs),
    "wordpiece": Method("Beginnings and ##endings (WordPiece)", by_word_pieces),
    "unigram": Method("The likeliest cut (Unigram)", by_likelihood),
    "bytes": Method("Bytes, and pairs of them", by_bytes),
}


# ---- brought -------------------------------------------------------------------------------------
def brought(content: bytes, most: int = MOST) -> str:
    """The tokenizer.json that somebody brought, as it is kept; a DataError says what is wrong."""
    if len(content) > LARGEST:
        raise DataError(
            f"The vocabulary has {len(content) / 1e6:,.0f} MB; one may have {LARGEST // 10**6} MB."
        )
    try:
        facts = json.loads(content)
    except (ValueError, RecursionError):
        raise DataError(
            "The vocabulary is no JSON. Bring a tokenizer.json, as the package tokenizers saves it."
        ) from None
    model = facts.get("model") if isinstance(facts, dict) else None
    if not isinstance(model, dict) or not model.get("vocab"):
        raise DataError(
            "The file has no vocabulary: a tokenizer.json names its tokens under model, vocab."
        )
    kind = model.get("type", "BPE" if "merges" in model else "WordLevel")
    if kind not in MODELS:
        raise DataError(f"There is no kind of vocabulary '{kind}'.{nearest(kind, MODELS)}")
    check_growth(facts)
    if kind == "BPE":
        model["dropout"] = None  # a text is always cut alike
    facts |= {"padding": None, "truncation": None}  # the transform's own
    try:
        tokeniser = package().Tokenizer.from_str(json.dumps(facts))
        places = tokeniser.get_vocab()
    except Exception as why:  # the package has no other
        reason = str(why)[:200]
        raise DataError(f"The package tokenizers cannot read this vocabulary: {reason}.") from None
    count = max(places.values(), default=-1) + 1
    if count > most:
        raise DataError(
            f"The vocabulary has {count:,} tokens, and a network here may have {most:,}. Bring a smaller one."
        )
    return str(tokeniser.to_str())


def check_growth(facts: dict[str, Any]) -> None:
    """Refuses a file that would make a book of each word: what it puts in the place of a letter is
    put there again by the next rule.
    """
    times, waiting = 1, [facts.get("normalizer"), facts.get("pre_tokenizer"), facts.get("decoder")]
    while waiting:
        step = waiting.pop()
        if isinstance(step, dict):
            waiting += step.values()
            for name in ("content", "prepend"):
                times *= max(1, len(step[name])) if isinstance(step.get(name), str) else 1
        elif isinstance(step, list):
            waiting += step
        if times > GROWTH:
            raise DataError(
                f"The vocabulary would make a text more than {GROWTH:,} times as long before it is cut. Bring one that does not."
            )
