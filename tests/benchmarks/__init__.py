"""Measurements beside a floor: ``python -m tests.benchmarks``.  Not part of the tests."""
