#!/usr/bin/env python3
"""Measures the advisor on a file of questions with known answers, one JSON object a line.

usage: measure.py QUESTIONS [--advisor PATH] [--rules DIR] [--show wrong,abstained]

QUESTIONS is such a file, or a folder with some. Each object has `question`, `options` (letter, text)
and `answer`; `class` and `decidable` make the rows of the table. Only the question and its options
are given to the advisor.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile


def note(question: dict) -> str:
    words = " ".join(question["question"].split())
    options = [f"- {o['letter']}) {' '.join(o['text'].split())}" for o in question["options"]]
    return "\n".join(["**Question:** " + words, "", "**Options:**", "", *options, ""])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("questions", type=pathlib.Path)
    parser.add_argument("--advisor", default=".build/debug/storage-advisor")
    parser.add_argument("--rules")
    parser.add_argument("--show", default="", help="outcomes to list: right, wrong, abstained")
    arguments = parser.parse_args()

    files = sorted(arguments.questions.glob("*.jsonl")) if arguments.questions.is_dir() else [arguments.questions]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    questions = [json.loads(line) for line in lines if line.strip()]
    rows: dict[tuple, collections.Counter] = collections.defaultdict(collections.Counter)
    shown = set(arguments.show.split(","))
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, question in enumerate(questions):
            path = pathlib.Path(folder) / f"{number:05}.md"
            path.write_text(note(question), encoding="utf-8")
            paths.append(str(path))
        call = [arguments.advisor, "answer", "--format", "json", *paths]
        if arguments.rules:
            call += ["--rules", arguments.rules]
        try:
            run = subprocess.run(call, capture_output=True, text=True, check=False)
        except OSError as mistake:
            sys.exit(f"cannot run {arguments.advisor}: {mistake.strerror}; build it, or name one with --advisor")
        if run.stderr:
            print(run.stderr, file=sys.stderr)
        answers = {a["file"]: a for a in map(json.loads, run.stdout.splitlines())}
    for number, (path, question) in enumerate(zip(paths, questions)):
        answer = answers.get(path)
        if answer is None or not answer["answer"]:
            outcome = "abstained"
        else:
            outcome = "right" if set(answer["answer"]) == set(question["answer"]) else "wrong"
        for row in [(question.get("class", ""), question.get("decidable", "")), ("all", "")]:
            rows[row][outcome] += 1
        if question.get("decidable", "yes") == "yes":
            rows[("all", "yes")][outcome] += 1
        if outcome in shown:
            print(f"## {number} {outcome}: {question['answer']}", question.get("class"), question.get("decidable"))
            print(question["question"])
            reading = {o["letter"]: o for o in (answer or {"options": []})["options"]}
            for option in question["options"]:
                plan = reading.get(option["letter"], {})
                state = "out" if plan.get("excluded") else plan.get("points")
                why = ", ".join(r["rule"] + (f" {r['points']:+}" if "points" in r else "") for r in (plan.get("excluded") or []) + (plan.get("reasons") or []))
                print(f"  {option['letter']} [{plan.get('configuration')} {'+'.join(plan.get('steps', []))} {state}] {option['text']}")
                print(f"       {why}")
            if answer:
                print("  READ", "; ".join(f"{f['fact']}={f['value']} ({f['words']})" for f in answer["facts"]))
                print("  CONFLICT", [c["fact"] for c in answer["conflicts"]], answer["abstained"], answer["answer"])
    print(f"{'class':<12} {'decidable':<10} {'right':>6} {'wrong':>6} {'abstained':>10} {'right %':>8}")
    for (name, decidable), row in sorted(rows.items()):
        total = sum(row.values())
        print(
            f"{name:<12} {decidable:<10} {row['right']:>6} {row['wrong']:>6} {row['abstained']:>10} "
            f"{100 * row['right'] / total:>7.1f}%")
    return 0


if __name__ == "__main__":
    sys.exit(main())
