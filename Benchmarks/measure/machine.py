"""The machine, and whether others were busy on it."""
import os
import platform
import resource
import subprocess
import time

from .native import compiler

#: Processors that others may have used on the average. Above it, caches and turbo are theirs as well as ours.
QUIET = 0.1


def busy_seconds():
    """Seconds that all processors together have worked, for anybody; None where Linux does not say."""
    try:
        with open("/proc/stat", encoding="ascii") as file:
            user, nice, system, _, _, irq, softirq, steal, *_ = map(int, file.readline().split()[1:])
    except (OSError, ValueError):
        return None
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


def own_seconds():
    """Seconds that this program and those that it started have worked."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


class Watch:
    """From its beginning on: how many processors others have kept busy."""

    def __init__(self):
        self.begin = (time.monotonic(), busy_seconds(), own_seconds())

    def others(self):
        clock, busy, own = self.begin
        now = busy_seconds()
        if busy is None or now is None:
            return None
        elapsed = max(time.monotonic() - clock, 1e-3)
        return max(now - busy - (own_seconds() - own), 0) / elapsed


def answer(*command):
    """The first line that a command writes; nothing where there is no such command."""
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0].strip()
    except OSError:
        return ""


def described():
    """What a figure depends on, apart from the program."""
    processor = ""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        processor = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "")
    return {
        "date": time.strftime("%Y-%m-%d"),
        "processor": processor or platform.machine(),
        "processors": len(os.sched_getaffinity(0)),
        "system": f"{platform.system()} {platform.release()}",
        "load": [round(load, 2) for load in os.getloadavg()],
        "kemu": answer("kemu", "--version"),
        "swift": answer("swift", "--version"),
        "icu": answer("pkg-config", "--modversion", "icu-uc"),
        "libxml2": answer("pkg-config", "--modversion", "libxml-2.0"),
        "compiler": answer(compiler(), "--version"),
        "python": platform.python_version(),
    }
