"""Keeps what it was asked and what it answered; finds a mention and says what the program itself said."""
import json
import sys

with open("requests", "w") as requests, open("answers", "w") as answers:
    for line in sys.stdin:
        document = json.loads(line)
        text = document["text"]
        answer = {"id": document["id"]}
        start = text.find("若干")
        if start >= 0:
            answer["mentions"] = [
                {"kind": "count", "value": 3, "unit": "支", "text": "若干", "start": start, "end": start + 2},
                {"kind": "count", "value": 3, "unit": "支", "text": "another", "start": start, "end": start + 2},
            ]
        for file, value in ((requests, line.strip()), (answers, json.dumps(answer))):
            file.write(value + "\n")
            file.flush()
        print(json.dumps(answer), flush=True)
