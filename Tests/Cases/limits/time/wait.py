import json
import sys
import time

for line in sys.stdin:
    document = json.loads(line)
    if document["text"] == "slow\n":
        time.sleep(2)
    print(json.dumps({"id": document["id"]}), flush=True)
