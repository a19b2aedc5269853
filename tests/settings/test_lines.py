"""On which line of a file each name stands."""

from __future__ import annotations

from kamer_tui.settings.lines import lines_of


def test_names_are_found_however_they_are_written() -> None:
    text = '''# [no] = table
a = 1
marks = [  # several lines
  "x = 3",
  "[keys]",

]
text = """
[keys]
j = 1
"""
b.c = {d = 1, e = {f = 2}}

  [ keys ]  # of mine
"next" = "j" # = "k"
'two words' = ["a",
 "b"]
[themes . "mine"]
ground = "#123456"
[[lists]]
of = 1
'''
    assert lines_of(text) == {
        ("a",): 2,
        ("marks",): 3,
        ("text",): 8,
        ("b",): 12,
        ("b", "c"): 12,
        ("b", "c", "d"): 12,
        ("b", "c", "e"): 12,
        ("b", "c", "e", "f"): 12,
        ("keys",): 14,
        ("keys", "next"): 15,
        ("keys", "two words"): 16,
        ("themes", "mine"): 18,
        ("themes", "mine", "ground"): 19,
        ("lists",): 20,
        ("lists", "of"): 21,
    }


def test_lines_that_end_as_on_windows_are_counted_too() -> None:
    assert lines_of("a = 1\r\n\r\nb = [\r\n2]\r\nc = 3\r\n") == {("a",): 1, ("b",): 3, ("c",): 5}


def test_a_value_of_many_lines_takes_no_long_time() -> None:
    text = "a = 1\nb = [\n" + "1,\n" * 20_000 + "]\nc = 2"
    assert lines_of(text) == {("a",): 1}
