"""The documents that are measured: real ones repeated, and generated ones with their answers."""
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parents[1]


@dataclass
class Corpus:
    name: str
    kind: str  # text, html or values: what it is compared with
    folder: Path
    answers: Path | None = None

    def __post_init__(self):
        self.files = sorted(path for path in self.folder.rglob("*") if path.is_file())
        self.bytes = sum(path.stat().st_size for path in self.files)


def repeated(name, kind, sources, folder, least):
    """Copies of some documents, until there are so many bytes."""
    whole = sum(path.stat().st_size for path in sources)
    for copy in range(-(-least // whole)):
        target = folder / f"{copy:05}"
        target.mkdir(parents=True)
        for source in sources:
            shutil.copyfile(source, target / source.name)
    return Corpus(name, kind, folder)


def generate(folder, count, seed, carriers=()):
    """Documents of some carriers, or of all, into a folder of their own.

    What is compared with bare limits is UTF-8, because those take text to be that.
    """
    only = [option for name in carriers for option in ("--only", name)] + ["--utf-8"] * bool(carriers)
    command = [sys.executable, BENCHMARKS / "generate", folder, "--count", str(count), "--seed", str(seed), *only]
    subprocess.run(command, check=True)
    return folder / "documents", folder / "answers.ndjson"


def corpora(seeds, folder, count, seed):
    """The corpora of a run; each about as large as the generated texts."""
    made = [
        Corpus(name, kind, *generate(folder / name, count, seed, carriers))
        for name, kind, carriers in (
            ("generated text", "text", ("text", "prose")), ("generated html", "html", ("page",)),
            ("generated tsv", "values", ("values",)))]
    least = made[0].bytes
    for kind, suffix in (("text", ".txt"), ("html", ".html")):
        sources = sorted(seeds.glob(f"*{suffix}"))
        if sources:
            made.append(repeated(f"seeds {kind}", kind, sources, folder / f"seeds {kind}", least))
    return made
