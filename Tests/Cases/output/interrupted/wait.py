import json
import sys
import time

for line in sys.stdin:
    document = json.loads(line)
    if document["id"]:
        open("asked", "w").close()
        time.sleep(60)
    print(json.dumps({"id": document["id"]}), flush=True)
