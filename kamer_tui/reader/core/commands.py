"""The commands of the reader: the keys of each, its words, and its action.

A row of ``COMMANDS`` is all that a command needs: bindings, foot, help, palette and the README's
table of keys are made from the registry of these rows.
"""

from __future__ import annotations

from kamer_tui.reader.core.actions import (
    FAR,
    always,
    enter,
    escape,
    go_back,
    go_forward,
    go_to_edge,
    go_to_hit,
    go_to_pane,
    leave,
    move,
    move_screens,
    put_parties,
    select,
    show_same_words,
    step_party,
    take_offer_or_go_on,
    unfold,
    widen,
)
from kamer_tui.reader.core.clipping import clip
from kamer_tui.reader.core.conditions import (
    has_been_elsewhere,
    has_exchanges,
    has_found,
    has_links,
    has_offer,
    in_answer,
    in_list,
    in_panes,
    in_search,
    is_filtered,
    is_marked,
    nothing_found_in_party,
)
from kamer_tui.reader.core.copying import copy, copy_citation, pick_sentences
from kamer_tui.reader.core.effects import (
    ChooseStory,
    GoToDocument,
    NextTheme,
    OpenDialog,
    ShowLibrary,
    Suspend,
    TakeClipBack,
)
from kamer_tui.reader.core.events import BeginTyping, Pane, Select, StepQuestion, Zoom
from kamer_tui.reader.core.link_actions import choose_link, follow, go_to_mentions, put_letters
from kamer_tui.reader.core.noting import write_note
from kamer_tui.reader.core.registry import Command, FootWord, Registry
from kamer_tui.translation import N_

_ALL: tuple[Pane, ...] = ("parties", "questions", "answer")
_TEXTS: tuple[Pane, ...] = ("questions", "answer")

MOVE = N_("Moving")
GO = N_("Going to")
SEARCH = N_("Searching and selecting")
TAKE = N_("Copy, note and export")
VIEW = N_("View")
SECTIONS = (MOVE, GO, SEARCH, TAKE, VIEW)

COMMANDS: tuple[Command, ...] = (
    Command(
        "down",
        ("j", "down"),
        N_("down in the list; scroll the text"),
        MOVE,
        move(1),
        (
            FootWord(N_("party"), in_panes("parties"), gives_way=10, beside="up"),
            FootWord(N_("question"), in_panes("questions"), gives_way=10, beside="up"),
            FootWord(N_("text"), in_panes("answer"), gives_way=10, beside="up"),
        ),
    ),
    Command("up", ("k", "up"), N_("up in the list; scroll the text"), MOVE, move(-1)),
    Command(
        "page_down",
        ("pagedown",),
        N_("a screen of text down, then the next question"),
        MOVE,
        move_screens(1),
    ),
    Command(
        "page_up",
        ("pageup",),
        N_("a screen of text up, then the previous question"),
        MOVE,
        move_screens(-1),
    ),
    Command("half_down", ("ctrl+d",), N_("half a screen of text down"), MOVE, move_screens(0.5)),
    Command("half_up", ("ctrl+u",), N_("half a screen of text up"), MOVE, move_screens(-0.5)),
    Command("home", ("home",), N_("to the top"), MOVE, move(-FAR)),
    Command("end", ("end",), N_("to the bottom"), MOVE, move(FAR)),
    Command(
        "next_pane",
        ("tab",),
        N_("to the next pane"),
        MOVE,
        take_offer_or_go_on,
        (FootWord(N_("take it"), has_offer),),
    ),
    Command(
        "previous_pane",
        ("shift+tab",),
        N_("to the previous pane"),
        MOVE,
        go_to_pane(-1, round_the_end=True),
    ),
    Command(
        "pane_right",
        ("l", "right"),
        N_("to the pane at the right"),
        MOVE,
        go_to_pane(1, round_the_end=False),
    ),
    Command(
        "pane_left",
        ("h", "left"),
        N_("to the pane at the left"),
        MOVE,
        go_to_pane(-1, round_the_end=False),
    ),
    Command(
        "enter",
        ("enter",),
        N_("take this party, question or chosen link; else to the answer and back"),
        MOVE,
        enter,
        (
            FootWord(N_("choose"), in_panes("parties"), gives_way=90),
            FootWord(N_("read"), in_list, gives_way=82),
            FootWord(N_("answer"), in_answer, gives_way=54),
        ),
    ),
    Command(
        "next",
        ("J",),
        N_("next question, from any pane"),
        GO,
        always(StepQuestion(1)),
        (
            FootWord(N_("question"), in_panes("answer", needs=has_exchanges), 52, 0, "previous"),
            FootWord(N_("question"), in_search(found=True), 87, 0, "previous"),
        ),
    ),
    Command(
        "previous", ("K",), N_("previous question, from any pane"), GO, always(StepQuestion(-1))
    ),
    Command("next_party", ("right_square_bracket",), N_("next party"), GO, step_party(1)),
    Command("previous_party", ("left_square_bracket",), N_("previous party"), GO, step_party(-1)),
    Command("first", ("g",), N_("first in the list; top of the text"), GO, go_to_edge(last=False)),
    Command("last", ("G",), N_("last in the list; bottom of the text"), GO, go_to_edge(last=True)),
    Command(
        "follow",
        ("o",),
        N_("follow the first or the chosen link"),
        GO,
        follow,
        (FootWord(N_("follow"), in_panes(*_TEXTS, needs=has_links), gives_way=46),),
    ),
    Command("next_link", ("full_stop",), N_("choose the next link"), GO, choose_link(1)),
    Command("previous_link", ("comma",), N_("choose the previous link"), GO, choose_link(-1)),
    Command(
        "letters",
        ("f",),
        N_("follow a link by the letter beside it"),
        GO,
        put_letters,
    ),
    Command("mentions", ("b",), N_("go to what refers to this question"), GO, go_to_mentions),
    Command(
        "same_words",
        ("equals_sign",),
        N_("answers with the same words"),
        GO,
        show_same_words,
    ),
    Command(
        "back",
        ("backspace", "H"),
        N_("back to where you were"),
        GO,
        go_back,
        (FootWord(N_("back"), in_panes(*_TEXTS, needs=has_been_elsewhere), gives_way=48),),
    ),
    Command("forward", ("L",), N_("forward again"), GO, go_forward),
    Command("documents", ("D",), N_("other documents"), GO, always(ShowLibrary())),
    Command(
        "next_document",
        ("right_curly_bracket",),
        N_("next open document"),
        GO,
        always(GoToDocument(1)),
    ),
    Command(
        "previous_document",
        ("left_curly_bracket",),
        N_("previous open document"),
        GO,
        always(GoToDocument(-1)),
    ),
    Command(
        "search",
        ("slash",),
        N_("search in questions and answers"),
        SEARCH,
        always(BeginTyping()),
        (FootWord(N_("search"), in_panes(*_ALL), gives_way=80),),
    ),
    Command(
        "next_hit",
        ("n",),
        N_("next place found"),
        SEARCH,
        go_to_hit(1),
        (FootWord(N_("place found"), in_search(found=True), 86, 0, "previous_hit"),),
    ),
    Command("previous_hit", ("N",), N_("previous place found"), SEARCH, go_to_hit(-1)),
    Command(
        "escape",
        ("escape",),
        N_("cancel what was begun, search, filter"),
        SEARCH,
        escape,
        (
            FootWord(N_("clear"), in_search(), gives_way=84, place=1),
            FootWord(N_("all parties"), is_filtered, gives_way=56, place=1),
            FootWord(N_("all answers"), is_marked, gives_way=56, place=1),
        ),
    ),
    Command(
        "marks",
        ("m",),
        N_("only what is open, refers, promises …"),
        SEARCH,
        always(OpenDialog("marks")),
    ),
    Command(
        "select",
        ("space",),
        N_("select this question, or not"),
        SEARCH,
        select,
        (FootWord(N_("select"), in_panes(*_TEXTS, needs=has_exchanges), gives_way=40),),
    ),
    Command(
        "select_shown",
        ("a",),
        N_("select all that are shown"),
        SEARCH,
        always(Select("shown")),
        (FootWord(N_("select all"), in_search(found=True), gives_way=44),),
    ),
    Command(
        "select_none",
        ("A",),
        N_("select none; search in all parties"),
        SEARCH,
        always(Select("none")),
        (FootWord(N_("in all parties"), nothing_found_in_party, gives_way=88),),
    ),
    Command(
        "export",
        ("e",),
        N_("export the selection, or this question"),
        TAKE,
        always(OpenDialog("export")),
        (FootWord(N_("export"), has_found, gives_way=60),),
    ),
    Command(
        "copy",
        ("y",),
        N_("copy this question, or what is marked"),
        TAKE,
        copy,
        (FootWord(N_("copy"), has_found, gives_way=70),),
    ),
    Command("cite", ("Y",), N_("copy the citation alone"), TAKE, copy_citation),
    Command(
        "sentences",
        ("s",),
        N_("select sentences, to copy them"),
        TAKE,
        pick_sentences,
        (FootWord(N_("sentences"), in_panes("answer", needs=has_exchanges), gives_way=38),),
    ),
    Command(
        "note",
        ("i",),
        N_("note to this question or sentence"),
        TAKE,
        write_note,
        (FootWord(N_("note"), in_panes(*_TEXTS, needs=has_exchanges), gives_way=36),),
    ),
    Command(
        "clip",
        ("c",),
        N_("clip it into the story's file, cited"),
        TAKE,
        clip,
        (FootWord(N_("clip"), in_panes(*_TEXTS, needs=has_exchanges), gives_way=34),),
    ),
    Command(
        "take_clip_back",
        ("U",),
        N_("take the last clip back"),
        TAKE,
        always(TakeClipBack()),
    ),
    Command("story", ("W",), N_("choose the story's file"), TAKE, always(ChooseStory())),
    Command("unfold", ("v",), N_("whole question, or what is asked in it"), VIEW, unfold),
    Command("zoom", ("z",), N_("the answer alone, and back"), VIEW, always(Zoom())),
    Command("parties", ("p",), N_("the parties away, and back"), VIEW, put_parties),
    Command("wider", ("greater_than_sign",), N_("this pane wider"), VIEW, widen(4)),
    Command("narrower", ("less_than_sign",), N_("this pane narrower"), VIEW, widen(-4)),
    Command("theme", ("t",), N_("another theme"), VIEW, always(NextTheme())),
    Command(
        "help",
        ("question_mark",),
        N_("all keys"),
        VIEW,
        always(OpenDialog("help")),
        (
            FootWord(N_("all keys"), in_panes(*_ALL), place=2),
            FootWord(N_("all keys"), in_search(), place=2),
        ),
    ),
    Command(
        "overview",
        ("O",),
        N_("the whole document on one page"),
        VIEW,
        always(OpenDialog("overview")),
    ),
    Command(
        "compare",
        ("C",),
        N_("compare with another document"),
        VIEW,
        always(OpenDialog("compare")),
    ),
    Command(
        "palette",
        ("ctrl+p",),
        N_("all commands, to be searched"),
        VIEW,
        always(OpenDialog("palette")),
    ),
    Command(
        "settings",
        ("f2",),
        N_("settings, in your editor"),
        VIEW,
        always(OpenDialog("settings")),
    ),
    Command("suspend", ("ctrl+z",), N_("suspend; the shell's fg returns"), VIEW, always(Suspend())),
    Command("quit", ("q",), N_("quit"), VIEW, leave),
)


REGISTRY = Registry(COMMANDS)
"""The commands with the keys that they have by default."""
