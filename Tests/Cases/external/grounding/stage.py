import json
import sys

for line in sys.stdin:
    document = json.loads(line)
    text = document["text"]
    found = text.find("4.20")
    right = {"text": "4.20", "start": found, "end": found + 4}
    wrong = {"text": "42.0", "start": found, "end": found + 4}
    beyond = {"text": "4.20", "start": 900, "end": 904}
    reverse = {"text": "4.20", "start": found + 4, "end": found}
    huge = {"text": "4.20", "start": found, "end": 10 ** 30}

    def price(value, **evidence):
        return {"type": "price", "data": {"name": str(value), "price": value}, "evidence": evidence}

    records = [price(4.2, **{"/price": right})]
    records += [price(n, **{"/price": place}) for n, place in enumerate([wrong, beyond, reverse, huge])]
    records += [price(5), price(6, **{"/prise": right}), price("seven", **{"/price": right})]
    records += [{"type": "unknown", "data": {}}, price(4.2, **{"/price": right}), price(10 ** 40, **{"/price": right})]
    same = price(8, **{"/price": right})
    same["data"]["name"] = "4.2"
    mention = {"kind": "amount", "value": 4.2, "unit": "元"}
    answer = {
        "id": document["id"], "records": records + [same],
        "findings": [
            {"check": "a.b", "severity": "warning", "message": "m", "evidence": [right]},
            {"check": "a.b", "severity": "warning", "message": "m", "evidence": [wrong]},
        ],
    }
    print(json.dumps(answer if text else {"id": document["id"]}), flush=True)
