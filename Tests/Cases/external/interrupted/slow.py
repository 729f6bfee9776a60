import json, sys, time
for line in sys.stdin:
    document = json.loads(line)
    if document["text"]:
        open("asked", "w").close()
        time.sleep(1000)
    print(json.dumps({"id": document["id"]}), flush=True)
