"""From a path to a Document, safely: password, cache, a process apart for each PDF."""
