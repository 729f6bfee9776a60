"""The report: for people on the standard output, for programs as JSON."""
from .goals import goals
from .machine import QUIET
from .spread import Spread

MEGA = 1_000_000
NAMES = {
    "pipeline": "whole pipeline, 1 thread", "pipeline, all": "whole pipeline, all processors",
    "transcode": "bare: UTF-8 → UTF-16", "digits": "bare: one scan for digits", "words": "bare: ICU words",
    "html": "bare: libxml2 SAX",
}


def is_quiet(others):
    return others is not None and others <= QUIET


def conditions(machine, others):
    """The lines that come first: a figure without them says nothing."""
    lines = [
        f"{machine['date']}, {machine['processor']}, {machine['processors']} processors, {machine['system']}",
        f"kemu {machine['kemu']}, {machine['swift']}, ICU {machine['icu']}, libxml2 {machine['libxml2']}, "
        f"{machine['compiler']}, Python {machine['python']}",
        f"load average at the beginning: {' '.join(map(str, machine['load']))}",
    ]
    if others is None:
        lines.append("How busy others were cannot be told here: no conclusions are drawn.")
    else:
        lines.append(f"Others kept {others:.2f} processors busy meanwhile.")
        if not is_quiet(others):
            lines.append(f"That is more than {QUIET}: the figures are shown, and no conclusions are drawn.")
    return lines


def speeds(figures, corpora):
    """A table for each corpus: megabytes of input a second."""
    for corpus in corpora:
        yield f"\n{corpus.name}: {len(corpus.files)} documents, {corpus.bytes / MEGA:.2f} MB"
        for name, label in NAMES.items():
            values = figures.of(corpus.name, name)
            if values:
                spread = Spread.of([value / MEGA for value in values])
                basis = "wall clock" if name == "pipeline, all" else "processor time"
                yield f"  {label:<34}{spread.text():>26} MB/s of {basis}"
        stored = figures.of(corpus.name, "sqlite")
        if stored:
            added = Spread.of([100 * value for value in stored])
            yield f"  {'SQLite beside it':<34}{added.text(1):>26} % more processor time"
        peak = Spread.of([value / 1024 for value in figures.of(corpus.name, "peak")])
        yield f"  {'peak memory':<34}{peak.text(1):>26} MiB"
        yield "  stages: " + shares(figures.stages[corpus.name])


def starts(figures):
    """What a run costs before its first document."""
    yield ""
    for (corpus, name), values in figures.series.items():
        if corpus == "":
            label, unit = name.rsplit(", ", 1)
            yield f"{label:<36}{Spread.of(values).text(1):>26} {unit} of wall clock"


def shares(stages):
    """Each stage's share of what all stages took together, the largest first."""
    medians = {stage: Spread.of(values).median for stage, values in stages.items()}
    whole = sum(medians.values()) or 1
    ordered = sorted(medians.items(), key=lambda entry: -entry[1])
    return ", ".join(f"{stage} {100 * median / whole:.0f} %" for stage, median in ordered)


def judged(found, others):
    """The goals, one a line."""
    yield f"\n{'goal':<36}{'documents':<18}{'wanted':<18}{'median [quartiles]':<26}"
    for goal in found:
        yield (
            f"{goal.name:<36}{goal.corpus:<18}{goal.wanted():<18}{goal.spread.text(3):<26}"
            f"{goal.verdict(is_quiet(others))}")


def structured(machine, others, figures, corpora, rights):
    """Everything as one value, with every single measurement."""
    return {
        "machine": machine, "others": others, "quiet": is_quiet(others),
        "corpora": [
            {"name": corpus.name, "documents": len(corpus.files), "bytes": corpus.bytes,
             "measurements": {name: values for (where, name), values in figures.series.items() if where == corpus.name},
             "stages": figures.stages[corpus.name], "answers": rights.get(corpus.name)}
            for corpus in corpora],
        "start": {name: values for (where, name), values in figures.series.items() if where == ""},
        "goals": [
            {"name": goal.name, "documents": goal.corpus, "bound": goal.bound, "aim": goal.aim, "at_most": goal.at_most,
             "median": goal.spread.median, "quartiles": [goal.spread.low, goal.spread.high],
             "verdict": goal.verdict(is_quiet(others))}
            for goal in goals(figures, corpora)],
    }
