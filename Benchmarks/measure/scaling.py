"""Whether a document costs the same in a crowd, in time and in memory, and is still read right."""
import json
import os

from documents.verification import Verification

from .corpora import Corpus, generate
from .machine import Watch
from .report import conditions, is_quiet
from .spread import Spread

SMALL = 1000
#: Runs over the small corpus, half before the large one and half after it.
REPEATS = 6


def compare(program, work, chosen, machine):
    """Prints the comparison. Status 1 where an answer is wrong."""
    jobs = len(os.sched_getaffinity(0))
    small, large = (
        Corpus(f"{count} documents", "text", *generate(work / str(count), count, chosen.seed))
        for count in (min(SMALL, chosen.scale), chosen.scale))
    watch = Watch()
    first = [program.extract(small.folder, jobs).cost for _ in range(REPEATS // 2)]
    many = program.extract(large.folder, jobs).cost
    verification = Verification(large.answers, program.output)
    faults = 0
    for fault in verification.faults():
        faults += 1
        if faults <= 20:
            print(fault)
    costs = first + [program.extract(small.folder, jobs).cost for _ in range(REPEATS - REPEATS // 2)]
    others = watch.others()

    print("\n".join(conditions(machine, others)))
    print(f"\n{small.name}: {small.bytes / 1e6:.1f} MB; {large.name}: {large.bytes / 1e6:.1f} MB; --jobs {jobs}")
    results = {}
    for label, unit, bound, of in (
        ("processor time a document", "ms", 1.05, lambda cost, corpus: cost.processor * 1000 / len(corpus.files)),
        ("wall clock a document", "ms", 1.05, lambda cost, corpus: cost.clock * 1000 / len(corpus.files)),
        ("peak memory", "MiB", 1.20, lambda cost, _: cost.peak / 1024)):
        before, after = Spread.of([of(cost, small) for cost in costs]), of(many, large)
        ratio = after / before.median
        verdict = "not judged" if not is_quiet(others) else "met" if ratio <= bound else "not met"
        print(f"{label:<28}{before.text():>26} {unit} → {after:.2f} {unit}: × {ratio:.3f}, wanted ≤ {bound}: {verdict}")
        results[label] = {"small": before, "large": after, "ratio": ratio, "bound": bound, "verdict": verdict}
    print(f"answers: {verification.documents} documents, {verification.values} values, {faults or 'no'} faults")
    if chosen.json:
        results |= {"machine": machine, "others": others, "documents": verification.documents, "faults": faults}
        chosen.json.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 1 if faults else 0
