"""How documents write things: labels, headings, names, titles; rules with their examples."""
