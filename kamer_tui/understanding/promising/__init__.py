"""The words in which something is promised to the House, and those that tell for when."""
