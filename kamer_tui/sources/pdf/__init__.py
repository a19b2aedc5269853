"""The official PDF as pages of lines; the only room that knows a PDF library."""
