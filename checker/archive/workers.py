"""Several processes at work on one stream of articles, with the answers in input order."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.archive import collector
from checker.archive.job import Job, Outcome
from checker.model.text import Article, Unreadable

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

# How many articles may be under way for each process: enough to keep all busy while a long one is
# first in the queue, few enough that memory stays bounded however long the stream is.
_AHEAD = 8

_job: Job | None = None


def outcomes(job: Job, items: Iterable[Article | Unreadable], processes: int) -> Iterator[Outcome]:
    """Yield the outcome of each input in input order, the same whatever ``processes`` is.

    Inputs are taken as they are needed. A worker process that dies takes the articles under way
    with it; each of them is then reported as crashed, and so is every one after them.
    """
    if processes == 1:
        yield from map(job.work, items)
        return
    from concurrent.futures import ProcessPoolExecutor  # slow to load, for one process in vain

    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(job,))
    under_way: deque[tuple[Article | Unreadable, Future[Outcome]]] = deque()
    try:
        for item in items:
            under_way.append((item, _submit(pool, item)))
            if len(under_way) >= processes * _AHEAD:
                yield _answer(job, *under_way.popleft())
        while under_way:
            yield _answer(job, *under_way.popleft())
    finally:  # also where the caller stops early
        pool.shutdown(cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, item: Article | Unreadable) -> Future[Outcome]:
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(_work, item)
    except BrokenProcessPool as error:
        broken: Future[Outcome] = Future()
        broken.set_exception(error)
        return broken


def _answer(job: Job, item: Article | Unreadable, future: Future[Outcome]) -> Outcome:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool:
        if isinstance(item, Unreadable):
            return job.work(item)
        return job.crashed(item, "a worker process ended early (is there enough memory?)")


def _start(job: Job) -> None:
    """Keep the job in a worker process. An interrupt is the first process's to handle."""
    global _job
    _job = job
    collector.pause()
    collector.resume()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(item: Article | Unreadable) -> Outcome:
    assert _job is not None  # set by `_start` before any work arrives
    return _job.work(item)
