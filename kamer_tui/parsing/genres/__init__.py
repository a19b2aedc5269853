"""The genres: the evidence by which each is recognised, and the recipe that reads it.

``evidence`` is the table that decides on a document's genre; each other module has the signs of a
genre and its recipe.

To write a genre:

1. A module here with a sign (``body → bool``; quick, since every text is shown to it) and a recipe
   (``read(body, progress) → Account``), and a row in ``evidence.TABLE`` where the sign is as strong
   as its neighbours; its reason is a message to the user.  ``list_of_questions`` is a good pattern.
2. The recipe puts every line into one entry, once; a line in none is shown as a leftover.
   Where the questions have numbers or labels, ``structure.numbered.read_numbered`` finds them,
   pairs questions with answers and says where it is not sure; where they have none,
   ``body.scored`` tells which paragraphs ask and which answer (``list_unnumbered`` is the
   shortest that does so).  The genre adds who asks (``vocabulary.parties``,
   ``vocabulary.members``), which headings are topics, and the facts that only it can read
   (``Account.metadata``).
3. For a name of its own: that name in ``document.model.Genre``, in ``document.genre_names`` as
   people say it, and in the schema of the JSON form.  A test tells which of them is forgotten.
4. A sample, fiction, in ``kamer_tui/sample/<name>.txt``, and in ``tests/fixtures/<name>.yaml`` the
   Document that it is, written by hand; with the name in ``tests/parsing/test_genre_samples`` it is
   held against the text.  Its print as PDF, the conservation of its lines and its reading by force
   are tested without more.
"""
