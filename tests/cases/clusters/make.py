"""Writes what SciPy says of cases that belong together to `expected.json`; `coverage` simulates how often bounds hold.

    python -m venv venv && venv/bin/pip install numpy scipy
    venv/bin/python tests/cases/clusters/make.py
    venv/bin/python tests/cases/clusters/make.py coverage

Bounds are those of Korn and Graubard (1998): Clopper and Pearson's at the effective sample size, the
correlation within groups by a one-way analysis of variance of the single 0/1 outcomes.
"""

import json
import math
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import brentq
from scipy.stats import beta, t

ALPHA = 0.05


def lower(rate, cases):
    """The exact one-sided lower bound of a rate among so many cases, whole or not."""
    return 0.0 if rate == 0 else float(beta.ppf(ALPHA, rate * cases, (1 - rate) * cases + 1))


def worth(rate, low):
    return float(brentq(lambda cases: lower(rate, cases) - low, 1e-3, 1e7, xtol=1e-10, rtol=1e-13))


def at_rate(rate, target):
    return worth(rate, target)


def with_failures(failures, target):
    excess = lambda cases: beta.ppf(ALPHA, cases - failures, failures + 1) - target
    return float(brentq(excess, failures + 1e-6, 1e7, xtol=1e-10, rtol=1e-13))


def effective(groups):
    """How many independent cases the groups' cases are worth; the number of groups where all came out alike."""
    outcomes = [np.array([1] * hits + [0] * (size - hits), float) for hits, size in groups]
    cases = np.concatenate(outcomes)
    n, k = len(cases), len(groups)
    if cases.min() == cases.max():
        return float(k)
    between = sum(len(one) * (one.mean() - cases.mean()) ** 2 for one in outcomes) / (k - 1)
    sizes = np.array([len(one) for one in outcomes], float)
    rho = 0.0
    if n > k:
        within = sum(((one - one.mean()) ** 2).sum() for one in outcomes) / (n - k)
        usual = (n - (sizes**2).sum() / n) / (k - 1)
        rho = float(np.clip((between - within) / (between + (usual - 1) * within), 0, 1))
    size = n / (1 + ((sizes**2).sum() / n - 1) * rho)
    return float(min(size * (t.ppf(0.95, n - 1) / t.ppf(0.95, k - 1)) ** 2, n))


def bounds(groups):
    rate = sum(hits for hits, _ in groups) / sum(size for _, size in groups)
    cases = effective(groups)
    return lower(rate, cases), 1 - lower(1 - rate, cases)


GROUPS = {
    "unequal": [[38, 40], [40, 40], [12, 20], [60, 60], [9, 10], [28, 30], [19, 20], [50, 50], [5, 5], [33, 35], [18, 20], [44, 45]],
    "equal": [[20, 20]] * 14 + [[12, 20], [19, 20], [18, 20], [20, 20], [5, 20], [20, 20]],
    "torn apart": [[10, 10], [0, 10]] * 6,
    "less alike than chance": [[9, 10]] * 12,
    "alone": [[1, 1]] * 18 + [[0, 1]] * 2,
    "all": [[50, 50]] * 20,
    "none": [[0, 8]] * 11,
}


def write():
    cases = {
        "worth": [[p, low, worth(p, low)] for p, low in
                  [(1.0, 0.05 ** (1 / 20)), (0.97, 0.942), (0.9025, 0.875), (0.9, 0.81), (0.99, 0.99 - 1e-3)]],
        "at-rate": [[p, target, at_rate(p, target)] for p, target in [(0.97, 0.95), (0.9, 0.89), (1.0, 0.95)]],
        "with-failures": [[f, target, with_failures(f, target)] for f, target in
                          [(0.0, 0.95), (3.0, 0.95), (1.5, 0.9), (12.25, 0.99)]],
        "bounds": [{"name": name, "groups": groups, "low": bounds(groups)[0], "high": bounds(groups)[1]}
                   for name, groups in GROUPS.items()],
    }
    parts = [f'"{part}": [\n' + ",\n".join("  " + json.dumps(one) for one in rows) + "\n]" for part, rows in cases.items()]
    text = "{\n" + ",\n".join(parts) + "\n}\n"
    (Path(__file__).parent / "expected.json").write_text(text, encoding="utf-8")


def coverage(runs=600, resamples=1000):
    """Beta-binomial groups: how often the lower bound lies below the true rate, by the bootstrap and the exact bound
    of independent cases alone, and by the more cautious of the bootstrap and the bounds above."""
    rng = np.random.default_rng(7)
    plans = [(10, 100, 0.98, 0.05), (10, 20, 0.9, 0.2), (15, 30, 0.95, 0.1), (20, 50, 0.97, 0.1), (20, 20, 0.95, 0.1),
             (12, 30, 0.95, 0.2), (30, 20, 0.95, 0.2), (50, 8, 0.9, 0.05), (100, 10, 0.95, 0.1), (20, 20, 0.95, 0.5)]
    print("groups  mean size  rate  correlation  sizes    before  now")
    for k, m, p, rho in plans:
        for sizes_vary in (False, True):
            before = now = 0
            for _ in range(runs):
                sizes = np.full(k, m)
                if sizes_vary:
                    sizes = np.maximum(1, rng.lognormal(math.log(m) - 0.5, 1.0, k).astype(int))
                odds = (1 - rho) / rho
                hits = rng.binomial(sizes, rng.beta(p * odds, (1 - p) * odds, k))
                n, all_hits = sizes.sum(), hits.sum()
                if all_hits in (0, n):
                    drawn = single = lower(all_hits / n, k)
                else:
                    weights = rng.multinomial(k, [1 / k] * k, resamples)
                    drawn = np.sort((weights @ hits) / (weights @ sizes))[resamples // 20 - 1]
                    single = lower(all_hits / n, n)
                ours = bounds(list(zip(hits.tolist(), sizes.tolist())))[0]
                before += min(drawn, single) <= p
                now += min(drawn, ours) <= p
            print(f"{k:6}  {m:9}  {p:4}  {rho:11}  {'vary' if sizes_vary else 'equal':5}  {before / runs:8.3f}  {now / runs:.3f}", flush=True)


if __name__ == "__main__":
    coverage() if sys.argv[1:] == ["coverage"] else write()
