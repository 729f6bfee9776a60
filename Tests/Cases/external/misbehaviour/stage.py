"""Does to each document what its text says."""
import json
import os
import subprocess
import sys
import time

for line in sys.stdin:
    document = json.loads(line)
    order = document["text"].strip()
    answer = {"id": document["id"]}
    if order == "sleep":
        subprocess.Popen(["sleep", "1000"])
        time.sleep(1000)
    elif order == "exit":
        sys.exit(3)
    elif order == "raise":
        raise ValueError("no such thing: " + document["id"])
    elif order == "signal":
        os.kill(os.getpid(), 9)
    elif order == "once" and not os.path.exists("seen"):
        open("seen", "w").close()
        sys.exit(1)
    elif order == "hang up":
        os.close(1)
        time.sleep(1000)
    elif order == "nonsense":
        print("Traceback: \x1b[31m" + "x" * 1000, flush=True)
        continue
    elif order == "two lines":
        print("{}\n{}", flush=True)
        continue
    elif order == "no object":
        answer = [document["id"]]
    elif order == "no bytes":
        sys.stdout.buffer.write(b'{"id": "\xff"}\n')
        sys.stdout.flush()
        continue
    elif order == "another":
        answer["id"] = "elsewhere"
    elif order == "misspelt":
        answer["recrods"] = []
    elif order == "undeclared":
        answer["mentions"] = []
    elif order == "error":
        answer["error"] = "the register is closed today"
    elif order == "talk":
        print("one\ntwo \x1b[31mred", file=sys.stderr, flush=True)
    elif order == "talk much":
        print("x" * 1000 + "\n" + "y\n" * 100000, file=sys.stderr, flush=True)
    print(json.dumps(answer), flush=True)
