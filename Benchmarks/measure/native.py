"""The two small C programs: one measures bare limits, one the processes of others."""
import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

SOURCES = Path(__file__).resolve().parents[1] / "native"
LIBRARIES = ["icu-uc", "libxml-2.0"]


def compiler():
    """The C compiler of the system, else that of the Swift toolchain."""
    return os.environ.get("CC") or shutil.which("cc") or shutil.which("clang") or "cc"


class Cost(NamedTuple):
    """What one process used."""

    user: float
    system: float
    clock: float
    peak: int  # kilobytes

    @property
    def processor(self):
        return self.user + self.system


class Native:
    """Compiled once for a run, into its working folder."""

    def __init__(self, folder):
        self.folder = Path(folder)
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", *LIBRARIES], check=True, capture_output=True, text=True).stdout
        self.compile("limits", sorted((SOURCES / "limits").glob("*.c")), shlex.split(flags))
        self.compile("timed", [SOURCES / "timed.c"], [])

    def compile(self, name, sources, flags):
        subprocess.run([compiler(), "-O2", "-o", self.folder / name, *sources, *flags], check=True)

    def limit(self, name, files, seconds):
        """Bytes that one second of one processor goes through."""
        listed = "".join(f"{file}\n" for file in files)
        command = [self.folder / "limits", name, str(seconds)]
        done = subprocess.run(command, input=listed, check=True, stdout=subprocess.PIPE, text=True)
        count, passes, spent, _ = done.stdout.split()
        return int(count) * int(passes) / float(spent)

    def cost(self, command, environment=None):
        """Runs a command to its end; an exit status other than 0 is an error with what it wrote."""
        report = self.folder / "cost"
        done = subprocess.run(
            [self.folder / "timed", report, *command], capture_output=True, text=True, env=environment)
        user, system, clock, peak, status = report.read_text().split()
        if status != "0":
            raise RuntimeError(f"{command[0]} ended with status {status}: {done.stderr.strip()[-500:]}")
        return Cost(float(user), float(system), float(clock), int(peak))
