"""Judges documents, a JSON object a line on standard input; ends with 1 where one is found wanting."""

import collections
import json
import sys

import training_jobs


def judge_training_jobs(samples):
    with training_jobs.MockService() as service:
        for index, sample in enumerate(samples):
            document = sample["document"]
            wrong = [f"our own check: {finding}" for finding in sample["findings"]]
            wrong += training_jobs.problems(document) or service.problems(document, f"job-{index}")
            yield sample, wrong


JUDGES = {"create-training-job": judge_training_jobs}


def main():
    samples = collections.defaultdict(list)
    for line in sys.stdin:
        sample = json.loads(line)
        samples[sample["format"]].append(sample)
    if unknown := set(samples) - set(JUDGES):
        sys.exit(f"nobody judges {', '.join(sorted(unknown))}")
    failures = 0
    for name, judge in JUDGES.items():
        verdicts = list(judge(samples[name]))
        configurations = {sample["configuration"] for sample, _ in verdicts}
        wrong = [(sample, problems) for sample, problems in verdicts if problems]
        for sample, problems in wrong[:5]:
            print(f"{name}, {sample['configuration']}:", *problems[:5], sep="\n  ")
            print(sample["document"])
        failures += len(wrong)
        print(f"{name}: {len(verdicts)} documents of {len(configurations)} configurations, {len(wrong)} wrong")
        if not verdicts:
            sys.exit(f"there is no document to judge for {name}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
