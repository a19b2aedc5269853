"""Sources: a file becomes pages of lines with what is known of their layout."""
