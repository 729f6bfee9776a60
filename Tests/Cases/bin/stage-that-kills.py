"""Writes down which documents it sees, and kills the run at the one that the file kill-at names."""
import json
import os
import signal
import sys

for line in sys.stdin:
    document = json.loads(line)
    if document["id"]:
        with open("seen", "a") as seen:
            print(document["id"], file=seen)
        if os.path.exists("kill-at") and open("kill-at").read().strip() == document["id"]:
            os.remove("kill-at")
            os.kill(os.getppid(), signal.SIGKILL)
    print(json.dumps({"id": document["id"]}), flush=True)
