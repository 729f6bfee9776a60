"""The measurements, round after round: A B C A B C, so that what drifts on the machine drifts for all."""
import os
import sys
from collections import defaultdict

#: What each kind of documents is held against.
LIMITS = {"text": ("transcode", "digits", "words"), "html": ("html",), "values": ("transcode", "digits", "words")}


class Figures:
    """Everything that was measured, by corpus and name; one number a round."""

    def __init__(self):
        self.series = defaultdict(list)
        self.stages = defaultdict(lambda: defaultdict(list))

    def add(self, corpus, name, value):
        self.series[corpus, name].append(value)

    def of(self, corpus, name):
        return self.series.get((corpus, name), [])

    def ratios(self, corpus, above, below):
        """Each round's own ratio: what slowed both does not show."""
        return [a / b for a, b in zip(self.of(corpus, above), self.of(corpus, below))]


def measure(program, native, corpora, rounds, seconds, starts, progress):
    """All figures of a run.

    `seconds` is how long a bare limit is measured in a round, `starts` how often the program is started in all.
    """
    figures = Figures()
    jobs = len(os.sched_getaffinity(0))
    database = next(corpus.name for corpus in corpora if corpus.kind == "text")
    for place in range(rounds):
        for corpus in corpora:
            progress(f"round {place + 1} of {rounds}: {corpus.name}")
            one = program.extract(corpus.folder, 1)
            figures.add(corpus.name, "pipeline", corpus.bytes / one.cost.processor)
            figures.add(corpus.name, "clock, 1 job", one.cost.clock)
            figures.add(corpus.name, "peak", one.cost.peak)
            for stage, milliseconds in one.stages.items():
                figures.stages[corpus.name][stage].append(milliseconds)
            every = program.extract(corpus.folder, jobs)
            figures.add(corpus.name, "clock, all jobs", every.cost.clock)
            figures.add(corpus.name, "pipeline, all", corpus.bytes / every.cost.clock)
            if corpus.name == database:
                stored = program.extract(corpus.folder, 1, "sqlite")
                figures.add(corpus.name, "sqlite", stored.cost.processor / one.cost.processor - 1)
            for limit in LIMITS[corpus.kind]:
                figures.add(corpus.name, limit, native.limit(limit, corpus.files, seconds))
    progress("starts")
    for _ in range(starts):
        figures.add("", "kemu --version, ms", program.start().clock * 1000)
        figures.add("", "kemu extract of one line, ms", program.smallest().clock * 1000)
    progress("")
    return figures


def on_terminal(text):
    """One line that replaces the last, where somebody looks."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
