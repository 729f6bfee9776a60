"""Programs of others that do a part of the work, over the same bytes, in one warm process."""
import subprocess
import sys
import venv

from .spread import Spread

#: For each: the packages that it needs, its script, the documents that it reads, and what it finds in them.
PEERS = {
    "recognizers-text-suite": (
        ["recognizers-text-suite", "emoji==1.7.0"], "numbers_of_recognizers.py", "text",
        "numbers, percentages, currencies"),
    "jionlp": (["jionlp"], "money_of_jionlp.py", "text", "amounts of money"),
    "rjieba": (["rjieba"], "words_of_rjieba.py", "text", "words"),
    "pandas.read_html": (["pandas", "lxml"], "tables_of_pandas.py", "html", "tables"),
}
#: The first so many bytes of a corpus: some peers take seconds for a document.
ENOUGH = 300_000


def interpreter(root, installs):
    """The Python that has the peers: that of .build/bench-venv, where there is one."""
    folder = root / ".build" / "bench-venv"
    python = folder / "bin" / "python"
    if installs:
        if not python.exists():
            try:
                venv.create(folder, with_pip=True)
            except (OSError, subprocess.CalledProcessError):
                print("SKIPPED all peers: this Python makes no environments; on Debian: apt-get install python3-venv")
                return sys.executable
        for name, (packages, *_) in PEERS.items():
            done = subprocess.run(
                [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages],
                capture_output=True, text=True)
            if done.returncode != 0:
                print(f"SKIPPED {name}: pip: {(done.stderr.strip().splitlines() or ['failed'])[-1]}")
    return python if python.exists() else sys.executable


def peers(root, corpora, figures, installs, quick):
    """Measures the peers that are there; says loudly which are not."""
    print("\npeers, MB/s of processor time, and how often kemu's whole pipeline in one thread does that")
    python = interpreter(root, installs)
    results = {}
    for name, (_, script, kind, work) in PEERS.items():
        corpus = next(corpus for corpus in corpora if corpus.kind == kind)
        files, size = [], 0
        for file in corpus.files:
            if size < (ENOUGH // 10 if quick else ENOUGH):
                files.append(file)
                size += file.stat().st_size
        listed = "".join(f"{file}\n" for file in files)
        command = [python, root / "Benchmarks" / "peers" / script]
        done = subprocess.run(command, input=listed, capture_output=True, text=True)
        if done.returncode != 0:
            print(f"SKIPPED {name}: {(done.stderr.strip().splitlines() or ['failed'])[-1]} (--peers installs it)")
            continue
        lines = (line.split() for line in done.stdout.splitlines())
        speeds = [size / float(words[1]) for words in lines if words[:1] == ["seconds"]]
        pipeline = Spread.of(figures.of(corpus.name, "pipeline")).median
        ratios = Spread.of([pipeline / speed for speed in speeds])
        spread = Spread.of([speed / 1e6 for speed in speeds])
        print(f"  {name:<26}{spread.text(3):>26} MB/s, {work}; kemu: × {ratios.text(2)}")
        results[name] = {"corpus": corpus.name, "bytes": size, "speeds": speeds}
    return results
