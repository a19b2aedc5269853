"""The wordings of the genre: a text goes in, and what it says comes out; nothing knows a line.

Patterns are rules with examples, composed of the named ``words``.

labels: "Vraag 4, 5 en 7", "19. Antwoord van het kabinet:" · headings, part_headings: of parties,
chapters, topics; of parts ("II Antwoord van de Minister") · parties, asking: names of parties, and
which of them ask · members, members_headings, committees: who else asks, of whom, who answers ·
wording, speech: scores that tell who speaks · best_boundary: where the scores part two texts ·
references: "vraag 3", "Kamerstuk 36 450, nr. 6" · letters, list_items: how these begin and end ·
signatures: the offices that sign · document_kinds: which title is which kind.
"""
