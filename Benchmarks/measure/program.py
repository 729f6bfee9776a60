"""Runs of kemu over a corpus."""
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from .native import Cost


@dataclass
class Run:
    """One run and what it says of itself."""

    cost: Cost
    summary: dict  # run.json

    @property
    def stages(self):
        """Milliseconds of each stage over all documents; and what is left of the run, if it was one of a single job."""
        durations = self.summary["durations"]
        rest = max(durations["milliseconds"] - sum(durations["stages"].values()), 0)
        return {**durations["stages"], "files and the rest": rest}


class Program:
    def __init__(self, native, schemas, folder):
        self.native, self.schemas, self.output = native, schemas, Path(folder) / "output"

    def extract(self, folder, jobs, formats="none"):
        shutil.rmtree(self.output, ignore_errors=True)
        cost = self.native.cost([
            "kemu", "extract", str(folder), "--out", str(self.output), "--schemas", str(self.schemas),
            "--jobs", str(jobs), "--formats", formats])
        return Run(cost, json.loads((self.output / "run.json").read_text(encoding="utf-8")))

    def start(self):
        """A run that does nothing but start."""
        return self.native.cost(["kemu", "--version"])

    def smallest(self):
        """A run over one line: what it costs to read the schemas and to write an output."""
        line = self.output.with_name("line.txt")
        line.write_text("一\n", encoding="utf-8")
        return self.extract(line, 1).cost
