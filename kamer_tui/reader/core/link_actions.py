"""What the commands about links do: follow, choose, put letters on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kamer_tui.document.headline import headline
from kamer_tui.reader.core.events import ChooseLink, Focus, GoTo, Place
from kamer_tui.reader.core.page import Link
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.reader.screens.reading import ReadingScreen

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


class LinkActions:
    """The commands about the links of the page that is read."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    def follow(self) -> None:
        """Follow the chosen link, else the first that leads to a question, else the first."""
        screen = self._screen
        links = screen.answer.page.links
        chosen = screen.state.link
        if not 0 <= chosen < len(links):
            chosen = next((at for at, link in enumerate(links) if link.kind == "exchange"), 0)
        if links:
            self.follow_link(links[chosen])
        else:
            screen.say(_("This text has no links"))

    def follow_link(self, link: Link) -> None:
        """Go where a link leads; an address is opened or shown."""
        screen = self._screen
        if link.kind == "exchange":
            entry = screen.contents.entry_of_number(int(link.target))
            if entry is not None:
                screen.send(GoTo(Place(entry), screen.here()))
        elif link.kind == "footnote":
            block = screen.answer.page.block_of_footnote(link.target)
            if block is None:
                screen.say(_("There is no footnote {label}").format(label=link.target))
            else:
                paragraph = screen.answer.page.blocks[block].paragraph
                screen.send(GoTo(Place(screen.state.entry, paragraph), screen.here()))
        else:
            from kamer_tui.reader.terminal.browser import open_or_show

            screen.say(open_or_show(link.target, screen.app.copy_to_clipboard))

    def choose(self, step: int) -> None:
        """Choose the next or the previous link, round the end."""
        screen = self._screen
        count = len(screen.answer.page.links)
        if not count:
            screen.say(_("This text has no links"))
            return
        link = screen.state.link
        link = (link + step) % count if link >= 0 else (0 if step > 0 else count - 1)
        screen.send(ChooseLink(link))

    def ask_letter(self) -> None:
        """Put a letter on every link in sight; the next key follows one."""
        screen = self._screen
        found = screen.answer.links_in_sight()
        if found:
            self._put_letters(found)
        else:
            screen.say(_("No links in sight"))

    def go_to_mentions(self) -> None:
        """Go to the one that refers to this question; where there are several, ask which."""
        screen = self._screen
        exchange = screen.contents.exchange(screen.state.entry)
        numbers = {str(number) for number in exchange.mentioned_by} if exchange else set()
        page = screen.answer.page
        found = [
            at
            for at, link in enumerate(page.links)
            if link.target in numbers
            and link.kind == "exchange"
            and page.blocks[link.block].clipped
        ]
        if not found:
            screen.say(_("No other answer refers to this question"))
        elif len(found) == 1:
            self.follow_link(page.links[found[0]])
        else:
            screen.send(Focus("answer"))
            screen.answer.bring_in_sight(page.links[found[-1]].block, 0)
            screen.answer.bring_in_sight(page.links[found[0]].block, 0)
            if set(found) <= set(screen.answer.links_in_sight()[: len(LETTERS)]):
                self._put_letters(found)
            else:
                self._ask_which([page.links[link] for link in found])

    def _ask_which(self, links: Sequence[Link]) -> None:
        """Ask which of the links to follow, where the screen can't show all of them."""
        from kamer_tui.reader.screens.choosing import Choice, ChoosingScreen

        screen = self._screen
        choices = []
        for link in links:
            exchange = screen.contents.document.find(int(link.target))
            choices.append(Choice(link.target, headline(exchange) if exchange else ""))

        def follow(chosen: int | None) -> None:
            if chosen is not None:
                self.follow_link(links[chosen])

        screen.app.push_screen(ChoosingScreen(_("Mentioned in"), choices), follow)

    def _put_letters(self, links: Sequence[int]) -> None:
        self._screen.ask_letter(dict(zip(links, LETTERS, strict=False)))
