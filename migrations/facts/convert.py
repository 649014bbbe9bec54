#!/usr/bin/env python3
"""Turns facts whose criteria have one key ({"ageYears": {"atLeast": 18}}) into the documents that the program reads
({"op": "ageYears", "atLeast": 18}), pointers of `unconfirmed` included. What is converted already stays as it is.

python3 convert.py FOLDER [TARGET]   (TARGET: by default FOLDER itself)
"""
import json
import pathlib
import sys

VALUES = {"diagnosis", "diseaseStatus", "riskCategory"}
FLAGS = {"transplantEligible", "priorAutologousTransplant", "progressedOnLastTherapy"}
NAMES = {"biomarker", "condition"}


def criterion(given):
    """A criterion with an `op`, from one with a single key."""
    if "op" in given:
        return given
    (op, value), = given.items()
    if op in ("all", "any"):
        return {"op": op, "children": [criterion(child) for child in value]}
    if op == "not":
        return {"op": op, "child": criterion(value)}
    if op in VALUES:
        return {"op": op, "values": value}
    if op in FLAGS:
        return {"op": op, "value": value}
    if op in NAMES:
        return {"op": op, op: value}
    if op == "lab":
        return {"op": op, "lab": value["name"], **{key: one for key, one in value.items() if key != "name"}}
    if op in ("exposedTo", "refractoryTo") and "class" in value:
        return {"op": op, "class": value["class"], "agents": value.get("agents", 1)}
    return {"op": op, **value}


def pointer(given, record):
    """A pointer into the converted record, from one into the record as it was."""
    parts = given.split("/")
    if len(parts) < 5 or parts[1] != "versions" or parts[3] != "criteria":
        return given
    at, target = record["versions"][int(parts[2])]["criteria"], parts[:4]
    left = parts[4:]
    while left and "op" not in at:
        op = left.pop(0)
        if op not in at:
            raise SystemExit(f"{record['id']}: '{given}' leads nowhere")
        if op in ("all", "any"):
            target.append("children")
            at = at[op]
            if not left:
                break
            target.append(left[0])
            at = at[int(left.pop(0))]
        elif op == "not":
            target.append("child")
            at = at[op]
        else:
            target += leaf(op, left)
            left = []
    return "/".join(target + left)


def leaf(op, left):
    """The rest of a pointer into a criterion that has no children."""
    if op in VALUES:
        return ["values", *left]
    if op in FLAGS:
        return ["value"]
    if op in NAMES:
        return [op]
    return ["lab"] if op == "lab" and left == ["name"] else left


def convert(record):
    """The record as the program reads it."""
    if "unconfirmed" in record:
        record["unconfirmed"] = [pointer(one, record) for one in record["unconfirmed"]]
    for version in record.get("versions", []):
        version["criteria"] = criterion(version["criteria"])
    return record


def main():
    folder = pathlib.Path(sys.argv[1])
    target = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else sys.argv[1])
    for file in sorted(folder.glob("*.json")):
        content = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(content, list):
            content = [convert(record) for record in content]
        (target / file.name).write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
