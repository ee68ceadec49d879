# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of query_bench.py, of `times[task][system]`: microseconds of each query, medians over
the rounds, and `answers[task][system]`: the answers of the last round."""
import statistics

TASKS = {
    "ids": "top 10, ids",
    "titles": "top 10 with stored titles",
    "snippets": "top 10 with titles and snippets",
    "total": "top 10 and exact total",
    "count": "exact total alone",
    "facets": "top 10 and two exact facets",
}
PERCENTILES = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
# A type of queries is behind when its median is more than so many times the other's.
BEHIND = 1.2


def percentile(numbers, share):
    return sorted(numbers)[int(share * (len(numbers) - 1))]


def row(*cells):
    print("| " + " | ".join(cells) + " |")


def head(*cells):
    print()
    row(*cells)
    row(*["---"] * len(cells))


def print_percentiles(times):
    systems = list(next(iter(times.values())))
    head("CPU µs a query: p50 / p95 / p99", *systems)
    for task, by_system in times.items():
        cells = (
            " / ".join(f"{percentile(took, share):,.0f}" for share in PERCENTILES.values())
            for took in by_system.values()
        )
        row(TASKS[task], *cells)


def medians_by_kind(queries, took):
    kinds = {}
    for (kind, *_), one in zip(queries, took):
        kinds.setdefault(kind, []).append(one)
    return {kind: statistics.median(all_of_kind) for kind, all_of_kind in kinds.items()}


def print_kinds(queries, times):
    for task, by_system in times.items():
        medians = {name: medians_by_kind(queries, took) for name, took in by_system.items()}
        kinds = list(next(iter(medians.values())))
        head(f"{TASKS[task]}: median CPU µs", *kinds)
        for name, by_kind in medians.items():
            row(name, *(f"{by_kind[kind]:,.0f}" for kind in kinds))


def print_behind(queries, times, ours, other):
    """Where the one is behind the other, as ratios."""
    print(f"\n{ours} behind {other}:")
    for task, by_system in times.items():
        mine, theirs = by_system[ours], by_system[other]
        ratios = {
            name: percentile(mine, share) / percentile(theirs, share)
            for name, share in PERCENTILES.items()
        }
        found = [f"{name} {ratio:.2f}" for name, ratio in ratios.items() if ratio > 1]
        my_kinds, their_kinds = medians_by_kind(queries, mine), medians_by_kind(queries, theirs)
        found += [
            f"{kind} {my_kinds[kind] / their_kinds[kind]:.2f}"
            for kind in my_kinds
            if my_kinds[kind] > BEHIND * their_kinds[kind]
        ]
        print(f"  {TASKS[task]}: {', '.join(found) or 'nowhere'}")


def print_agreement(answers, ours):
    """Whether the systems answer the same queries: exact totals, and what each task gave."""
    head("totals that agree with ours", "exactly", "within 5 %", "queries")
    mine = [answer.total for answer in answers["total"][ours]]
    for name, given in answers["total"].items():
        pairs = list(zip(mine, (answer.total for answer in given)))
        near = sum(abs(a - b) <= 0.05 * max(a, b) for a, b in pairs)
        row(name, str(sum(a == b for a, b in pairs)), str(near), str(len(pairs)))
    head("what a query got on average", *answers["total"])
    for task, what in (
        ("total", "articles that match"),
        ("titles", "bytes of titles"),
        ("snippets", "bytes of snippets"),
        ("facets", "sum of the counts of facets"),
    ):
        field = "total" if task == "total" else "amount"
        row(what, *(
            f"{statistics.mean(getattr(answer, field) for answer in given):,.1f}"
            for given in answers[task].values()
        ))


def print_disagreements(queries, answers, most=10):
    print("\nTotals that differ most:")
    columns = {name: [a.total for a in given] for name, given in answers["total"].items()}
    spread = [
        (max(totals) - min(totals)) / max(1, *totals) for totals in zip(*columns.values())
    ]
    for i in sorted(range(len(queries)), key=lambda i: -spread[i])[:most]:
        totals = ", ".join(f"{name} {column[i]}" for name, column in columns.items())
        if spread[i] > 0:
            print(f"  {' '.join(queries[i])}: {totals}")


def print_slowest(queries, times, answers, ours, most):
    for task, by_system in times.items():
        print(f"\nThe slowest of {ours}, {TASKS[task]}, CPU µs:")
        took = by_system[ours]
        for i in sorted(range(len(queries)), key=lambda i: -took[i])[:most]:
            others = ", ".join(f"{name} {by_system[name][i]:,.0f}" for name in by_system)
            print(f"  {' '.join(queries[i])}: {others}; {answers['total'][ours][i].total} match")
