"""From a path to a Document, safely: passwords, the cache, the process apart."""
