"""Search in a document: the language of queries, where a query is found, and what is near it."""
