"""An external stage of kemu: finds the line that says nothing but the date of publication."""
import json
import re
import sys

DATE = re.compile(r"^[ \t\u3000]*((\d{4})年(\d{1,2})月(\d{1,2})日)[ \t\u3000]*$", re.MULTILINE)


def answer(document):
    dates = list(DATE.finditer(document["text"]))
    if not dates:
        finding = {"check": "publication.undated", "severity": "warning",
                   "message": "no line of its own says when the document was published"}
        return {"id": document["id"], "findings": [finding]}
    last = dates[-1]
    year, month, day = (int(part) for part in last.groups()[1:])
    # The places of Python's text are those of the protocol: both count Unicode scalars.
    place = {"text": last[1], "start": last.start(1), "end": last.end(1)}
    record = {"type": "publication", "data": {"date": f"{year:04}-{month:02}-{day:02}"}, "evidence": {"/date": place}}
    return {"id": document["id"], "records": [record]}


sys.stdin.reconfigure(encoding="utf-8", newline="\n")
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
