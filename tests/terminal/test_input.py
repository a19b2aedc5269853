"""What a terminal sends, taken apart; and that nothing which it may send is an error."""

from __future__ import annotations

import random

import pytest

from kamer_tui.reader.terminal.input import (
    ESCAPE_DELAY,
    LARGEST_PASTE,
    PASTE_DELAY,
    SEQUENCE_DELAY,
    Piece,
    TerminalInput,
)


def pieces(*sent: bytes) -> list[Piece]:
    """The pieces of what is sent, in reads that follow each other at once, and then silence."""
    source = TerminalInput()
    found = [piece for number, data in enumerate(sent) for piece in source.feed(data, number / 1e6)]
    return [*found, *source.tick(1.0)]


def texts(*sent: bytes) -> list[str]:
    return [piece.text for piece in pieces(*sent)]


@pytest.mark.parametrize(
    "sequence",
    [
        *("\x1b[A", "\x1b[5~", "\x1b[1;5C", "\x1b[Z", "\x1bOP", "\x1b[[A", "\x1b[3$", "\x1b[I"),
        *("\x1b[97;5u", "\x1b[97;;233u", "\x1b[<0;10;20M", "\x1b[?2026;2$y", "\x1bb", "\x1b\x7f"),
    ],
)
def test_a_sequence_is_whole_wherever_it_is_cut(sequence: str) -> None:
    sent = sequence.encode()
    for cut in range(len(sent) + 1):
        assert texts(b"a" + sent[:cut], sent[cut:] + b"b") == ["a", sequence, "b"], cut


def test_a_lone_escape_is_a_key_after_a_moment() -> None:
    source = TerminalInput()
    assert list(source.feed(b"\x1b", 0.0)) == []
    assert source.patience(0.0) == pytest.approx(ESCAPE_DELAY)
    assert list(source.tick(ESCAPE_DELAY / 2)) == []
    assert list(source.tick(ESCAPE_DELAY)) == [Piece("sequence", "\x1b")]
    assert source.patience(1.0) is None
    assert texts(b"\x1b\x1b\x1b[A") == ["\x1b", "\x1b", "\x1b[A"]


@pytest.mark.parametrize(
    "passed_over",
    [
        *(b"\xe9", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80"),
        *(b"\x1b[M \xa1\xff", b"\x1b[Mabc", b"\x1b[M\x1b[A", b"\x1b[M\x03\x03\x03"),
        *(b"\x1b]11;rgb:1a1a/1b1b/2626\x1b\\", b"\x1b]52;c;" + b"A" * 5000 + b"\x07"),
        *(b"\x1bP>|een terminal q q q\x1b\\", b"\x1b_Gi=1;OK\x1b\\", b"\x1bXqqq\x1b\\"),
        *(b"\x1b[" + b"1;" * 40 + b"u", b"\x1b[12;\xe9"),
    ],
)
def test_what_is_no_key_is_passed_over(passed_over: bytes) -> None:
    for cut in range(len(passed_over) + 1):
        sent = (b"a" + passed_over[:cut], passed_over[cut:] + b"b")
        assert "".join(texts(*sent)) == "ab", cut


@pytest.mark.parametrize(
    "begun", [b"\x1b[", b"\x1b[12;", b"\x1bO", b"\x1b]0;x", b"\x1b[M!", b"\x1bP"]
)
def test_what_breaks_off_is_given_up_and_keys_work_again(begun: bytes) -> None:
    source = TerminalInput()
    assert list(source.feed(begun, 0.0)) == []
    assert source.patience(0.0) == pytest.approx(SEQUENCE_DELAY)
    assert list(source.tick(SEQUENCE_DELAY)) == []
    assert list(source.feed(b"q", 2.0)) == [Piece("text", "q")]


def test_letters_may_be_cut_between_their_bytes() -> None:
    assert texts("één".encode()[:1], "één".encode()[1:]) == ["één"]
    assert "".join(texts("één".encode()[:6], "één".encode()[6:])) == "één"


def test_a_paste_is_one_piece_wherever_it_is_cut() -> None:
    sent = "a\x1b[200~twee\rregels, \x1b[31mé\x1b[201~b".encode()
    for cut in range(len(sent) + 1):
        found = pieces(sent[:cut], sent[cut:])
        assert found[1] == Piece("paste", "twee\rregels, \x1b[31mé"), cut
        assert [piece.text for piece in found if piece.kind == "text"] == ["a", "b"]


def test_a_paste_without_an_end_leaves_the_keys_alive() -> None:
    source = TerminalInput()
    assert list(source.feed(b"\x1b[200~tekst", 0.0)) == []
    assert list(source.feed(b" meer tekst die nog langer is", 3.0)) == [], "a slow line"
    found = list(source.feed(b"\x03", 3.1 + PASTE_DELAY))
    assert found == [Piece("paste", "tekst meer tekst die nog langer is"), Piece("text", "\x03")]


@pytest.mark.parametrize("key", [b"\x03", b"\x1b[99;5u"])
def test_control_c_is_heard_though_a_paste_never_ends(key: bytes) -> None:
    assert texts(b"\x1b[200~tekst", key) == ["tekst", key.decode()]


def test_a_paste_is_bounded() -> None:
    (found,) = pieces(b"\x1b[200~", *[b"x" * 65536] * 20, b"\x1b[201~")
    assert len(found.text) == LARGEST_PASTE


def test_a_string_ends_where_a_user_presses_a_key_of_control() -> None:
    assert texts(b"\x1b]jj\x03q") == ["\x03q"]


def test_any_bytes_are_taken_apart_alike_wherever_they_are_cut() -> None:
    chance = random.Random(10)
    alphabet = b"\x1b\x1b\x1b[[]O;?<M0129~u$ab\x00\x03\x07\x7f\x80\xc3\xa9\xe9\xff"
    for _round in range(3000):
        sent = bytes(chance.choices(alphabet, k=chance.randint(1, 30)))
        cut = chance.randint(0, len(sent))
        once, twice = pieces(sent), pieces(sent[:cut], sent[cut:])
        for found in (once, twice):
            for piece in found:
                if piece.kind != "sequence":
                    assert "\x1b" not in piece.text or piece.kind == "paste"
        assert [p for p in once if p.kind == "sequence"] == [
            p for p in twice if p.kind == "sequence"
        ], (sent, cut)
        assert "".join(p.text for p in once) == "".join(p.text for p in twice), (sent, cut)
