"""Judges documents, a JSON object a line on standard input; ends with 1 where one is found wanting.

    judge.py FOLDER-OF-SCHEMAS < samples.jsonl
"""

import collections
import concurrent.futures
import json
import sys

import sdk_scripts
import shell_steps
import templates
import terraform_files
import training_jobs


def judge_training_jobs(samples):
    with training_jobs.MockService() as service:
        for index, sample in enumerate(samples):
            document = sample["document"]
            wrong = [f"our own check: {finding}" for finding in sample["findings"]]
            wrong += training_jobs.problems(document) or service.problems(document, f"job-{index}")
            yield sample, wrong


def judge_templates(samples):
    return zip(samples, templates.problems([sample["document"] for sample in samples]))


def judge_lists(samples, others):
    judge = shell_steps.Judge(shell_steps.command_line())
    return [
        (sample, judge.problems(
            sample["document"], others["cloudformation", sample["index"]],
            others["terraform", sample["index"]]))
        for sample in samples
    ]


def one_by_one(judge, *arguments):
    def verdicts(samples):
        return [(sample, judge(sample["document"], *arguments)) for sample in samples]

    return verdicts


def judges(schemas, lists):
    return {
        "create-training-job": judge_training_jobs,
        "cloudformation": judge_templates,
        "terraform": one_by_one(terraform_files.problems, schemas),
        "sagemaker-sdk": one_by_one(sdk_scripts.problems, schemas),
        "steps": lambda _: lists.result(),
    }


def main():
    samples = collections.defaultdict(list)
    for line in sys.stdin:
        sample = json.loads(line)
        samples[sample["format"]].append(sample)
    documents = {
        (sample["format"], sample["index"]): sample["document"]
        for each in samples.values() for sample in each
    }
    # Lists take longest; they are judged beside the rest.
    pool = concurrent.futures.ProcessPoolExecutor(1)
    known = judges(sys.argv[1], pool.submit(judge_lists, samples["steps"], documents))
    if unknown := set(samples) - set(known):
        sys.exit(f"nobody judges {', '.join(sorted(unknown))}")
    failures = 0
    for name, judge in known.items():
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
