"""What stands in a real report, counted by hand."""

from __future__ import annotations

from pathlib import Path
from time import process_time

from kamer_tui.document.model import Document
from kamer_tui.document.search.index import WHOLE
from kamer_tui.reading.loading import load
from tests.builders import document, exchange
from tests.search.finding import index_of, labels


def test_words_phrases_and_documents_of_the_report(real_report: Path) -> None:
    made: Document = load(real_report)
    hits = index_of(made).find("veiligheid")
    whole = [one for one in hits.texts() if hits.rank(one) == WHOLE]
    inside = [made.exchanges[one].label for one in hits.texts() if one not in whole]
    assert (len(whole), inside) == (24, ["17", "20", "31", "32"])
    assert hits.ranked()[-4:] == [one for one in hits.ranked() if one not in whole]
    assert labels(made, "cites:kst-21501-20-1796") == ["7", "15"]
    assert len(labels(made, '"strategisch concept"')) == 15
    for query in ("21501-20", "21 501-20", "21501 20", "2150120", '"kamerstuk 21501-20"'):
        assert labels(made, query) == ["7", "15"]


def test_what_repeats_itself_without_end_is_searched_in_time_linear_in_it() -> None:
    def spent(size: int, query: str) -> float:
        made = document(exchange(1, "a" * size, "a-a " * size), exchange(2, "1 " * size))
        index = index_of(made)
        start = process_time()
        hits = index.find(query)
        [hits[one] for one in range(min(3, len(hits)))]
        return process_time() - start

    for query in (
        "a" * 500 + "b",
        '"' + "a " * 500 + 'b"',
        "1 " * 300,
        "aaa",
        "aa-" * 300,
        '"' * 999,
    ):
        assert spent(100_000, query) < 1.0
