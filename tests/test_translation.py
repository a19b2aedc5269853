"""The interface's words: complete in both languages, and chosen by the user's locale."""

from __future__ import annotations

import ast
import io
import string
import threading
from collections.abc import Iterator, Sequence

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo

from kamer_tui import translation
from kamer_tui.translation import LANGUAGES, language_of_locale, ngettext, use_language
from tests.catalogues import KEYWORDS, PROJECT, extract, po_path, read

BY_THE_WAY = "run: python -m tests.catalogues"

languages = pytest.mark.parametrize("language", LANGUAGES)


def messages(catalogue: Catalog) -> dict[tuple[str, ...], Message]:
    """The messages by what they are looked up with, without the header."""
    return {forms(message.id): message for message in catalogue if message.id}


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """The forms of a message: one, or singular and plural."""
    return (text or "",) if isinstance(text, str) or text is None else tuple(text)


def frame(text: str) -> tuple[str, str, int]:
    """The blanks before and after a text, and the number of its line ends."""
    before = text[: len(text) - len(text.lstrip())]
    return before, text[len(text.rstrip()) :], text.count("\n")


@languages
def test_every_text_of_the_program_is_in_the_catalogue_and_no_other(language: str) -> None:
    assert messages(extract()).keys() == messages(read(language)).keys(), BY_THE_WAY


@languages
def test_nothing_is_missing_or_doubtful(language: str) -> None:
    catalogue = read(language)
    assert not catalogue.obsolete
    assert not catalogue.fuzzy
    assert [
        message.id
        for message in messages(catalogue).values()
        if message.fuzzy or not all(forms(message.string))
    ] == []


def fields(text: str) -> set[str | None]:
    """The names of a text's places to fill in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@languages
def test_places_to_fill_in_are_the_same(language: str) -> None:
    for message in messages(read(language)).values():
        wanted = set().union(*map(fields, forms(message.id)))
        for form in forms(message.string):
            assert fields(form) <= wanted, message.id
        assert fields(forms(message.string)[-1]) == fields(forms(message.id)[-1]), message.id


@languages
def test_line_ends_and_outer_blanks_are_the_same(language: str) -> None:
    for message in messages(read(language)).values():
        for source, text in zip(forms(message.id), forms(message.string), strict=True):
            assert frame(text) == frame(source)


@languages
def test_the_compiled_catalogue_is_that_of_the_source(language: str) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, read(language))
    compiled.seek(0)
    with po_path(language).with_suffix(".mo").open("rb") as file:
        stands = {id_: message.string for id_, message in messages(read_mo(file)).items()}
    expected = {id_: message.string for id_, message in messages(read_mo(compiled)).items()}
    assert stands == expected, BY_THE_WAY


def test_an_english_text_is_its_own_translation() -> None:
    for message in messages(read("en")).values():
        assert message.string == message.id


SAME_IN_DUTCH = {
    "label",
    "Editor",
    "Kamerstuk {dossier}, nr. {number}",
    "p. {page}",
    "p. {page}/{pages}",
    "genre",
    "{count} document",
    "{label} (p. {page})",
}


def test_a_dutch_text_is_not_the_english_one() -> None:
    same = {
        form
        for message in messages(read("nl")).values()
        for form, source in zip(forms(message.string), forms(message.id), strict=True)
        if form == source
    }
    assert same == SAME_IN_DUTCH


@languages
def test_plural_forms_follow_the_count(language: str) -> None:
    use_language(language)
    plurals = [m for m in messages(read(language)).values() if not isinstance(m.id, str)]
    assert plurals
    for message in plurals:
        singular, plural = forms(message.id)
        one, many = forms(message.string)
        assert [ngettext(singular, plural, count) for count in (0, 1, 2, 58)] == [
            many,
            one,
            many,
            many,
        ]


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the package that looks a text up or marks one, and where."""
    for path in sorted((PROJECT / "kamer_tui").rglob("*.py")):
        if path == PROJECT / "kamer_tui" / "translation.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in KEYWORDS:
                yield f"{path.relative_to(PROJECT)}:{node.lineno}", node


def test_no_text_is_put_together_before_it_is_looked_up() -> None:
    found = list(calls())
    assert found
    for place, call in found:
        assert isinstance(call.func, ast.Name)
        texts = call.args[:2] if call.func.id == "ngettext" else call.args
        for text in texts:
            literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
            # A name or a field holds a text that N_ has marked.
            marked = call.func.id == "_" and isinstance(
                text, ast.Name | ast.Attribute | ast.Subscript
            )
            assert literal or marked, f"{place}: an extractor can't read {ast.unparse(text)}"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl"}, "nl"),
        ({"LANG": "nl_BE@euro"}, "nl"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_NL"}, "nl"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "fy:nl:en"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LANGUAGE": "de:fr"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": ""}, "nl"),
    ],
)
def test_the_language_is_that_of_the_locale(environment: dict[str, str], language: str) -> None:
    assert language_of_locale(environment) == language


def test_without_a_choice_the_locale_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert use_language() == "nl"
    assert use_language("en") == "en"


def test_there_is_no_other_language() -> None:
    with pytest.raises(FileNotFoundError):
        use_language("fy")


def test_a_text_that_is_in_no_catalogue_stands_as_it_is() -> None:
    use_language("nl")
    assert translation._("No such text stands here.") == "No such text stands here."


def test_threads_that_ask_at_the_same_time_get_the_same_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    labels = []
    for _time in range(20):
        monkeypatch.setattr(translation, "_catalogues", type(translation._catalogues)())
        monkeypatch.setattr(translation, "_messages", {})
        begin = threading.Barrier(4)

        def ask(begin: threading.Barrier = begin) -> None:
            begin.wait()
            labels.append((translation.label("Question"), translation.message_of("Vraag")))

        threads = [threading.Thread(target=ask) for _thread in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(labels) == 80
    assert len({*labels}) == 1
