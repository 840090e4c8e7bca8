"""Several processes: what the workers are given, and what happens when one of them dies."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from checker.archive import job as jobs
from checker.archive.job import Job, Task
from checker.archive.workers import outcomes
from checker.checks.library import load_rules
from checker.model.findings import Report
from checker.model.rules import RuleSet
from checker.model.text import Article, Span
from checker.report.look import Look


def articles(number: int) -> Iterator[Article]:
    for index in range(number):
        yield Article(f"a{index}", "Text.", Span(0, 5), origin="day.jsonl")


def silent(article: Article, rules: RuleSet, *, timeline: bool) -> Report:
    return Report(article)


@pytest.fixture
def job() -> Job:
    rules, _ = load_rules(None)
    return Job(rules, Task.RUN, "jsonl", Look())


def test_a_job_can_be_handed_to_another_process(job: Job) -> None:
    assert pickle.loads(pickle.dumps(job)) == job


def test_answers_come_in_input_order(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "pipeline", SimpleNamespace(check=silent))
    one = [outcome.output for outcome in outcomes(job, articles(40), 1)]
    two = [outcome.output for outcome in outcomes(job, articles(40), 2)]
    assert len(one) == 40
    assert one == two


def test_inputs_are_taken_only_as_they_are_needed(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "pipeline", SimpleNamespace(check=silent))
    taken = []
    stream = (taken.append(article) or article for article in articles(1000))
    answers = outcomes(job, stream, 2)
    next(answers)
    assert len(taken) <= 16
    answers.close()


def test_a_worker_that_dies_is_a_fault_of_the_program_for_each_article(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(article: Article, rules: RuleSet, *, timeline: bool) -> Report:
        os._exit(1)

    monkeypatch.setattr(jobs, "pipeline", SimpleNamespace(check=die))
    answers = list(outcomes(job, articles(30), 2))
    assert len(answers) == 30
    assert all(answer.tally.crashed == 1 for answer in answers)
    assert answers[29].troubles[0].where == "day.jsonl[a29]"
