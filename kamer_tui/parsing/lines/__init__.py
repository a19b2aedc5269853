"""Floor 1: which lines are the text's own, and what the page adds to them."""
