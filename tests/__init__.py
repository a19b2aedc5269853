"""The tests, and the project's tools: ``python -m tests.catalogues``, ``.screenshots``, …"""
