"""PDFs changed at random: ``python -m tests.fuzzing --seconds 3600`` tries them for an hour.

The tests try a bounded number of them each time; see ``tests/isolation/test_fuzzing.py``.
"""
