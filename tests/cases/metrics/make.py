"""Writes what scikit-learn and jiwer say of the tables beside this file to `expected.json`.

    python -m venv venv && venv/bin/pip install scikit-learn==1.9.1 jiwer==4.0.0
    venv/bin/python tests/cases/metrics/make.py

The tables classes.csv, binary.csv, numbers.csv and texts.csv are inputs and written by hand, except
that `large.csv` is drawn here from a fixed seed.
"""

import csv
import json
import math
import platform
import random
import unicodedata
import warnings
from importlib.metadata import version
from pathlib import Path

import jiwer
from sklearn import metrics

HERE = Path(__file__).parent
warnings.simplefilter("ignore")


def table(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    clean = lambda text: unicodedata.normalize("NFC", text.strip())
    return [clean(row["label"]) for row in rows], [clean(row["prediction"]) for row in rows]


def draw_large():
    rng = random.Random(5)
    names = ["seal", "text", "blank", "figure", "table", "초서", "해서", "only-label", "only-guess"]
    with open(HERE / "large.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("label,prediction,group\n")
        for row in range(600):
            label = rng.choice(names[:-1])
            right = rng.random() < 0.8 and label != "only-label"
            guess = label if right else rng.choice(names[:-2] + names[-1:])
            file.write(f"{label},{guess},page {row // 12}\n")


def classes(name, positives):
    label, guess = table(name)
    found = {
        "accuracy": metrics.accuracy_score(label, guess),
        "kappa": metrics.cohen_kappa_score(label, guess),
        "f1-micro": metrics.f1_score(label, guess, average="micro"),
        "precision-micro": metrics.precision_score(label, guess, average="micro"),
        "recall-micro": metrics.recall_score(label, guess, average="micro"),
    }
    for metric in ("precision", "recall", "f1"):
        score = getattr(metrics, f"{metric}_score")
        found[f"{metric}-macro"] = score(label, guess, average="macro", zero_division=0)
        for positive in positives:
            value = score(label, guess, labels=[positive], average="macro", zero_division=math.nan)
            found[f"{metric} {positive}"] = value
    for positive in positives:
        rest = [one != positive for one in label], [one != positive for one in guess]
        found[f"specificity {positive}"] = metrics.recall_score(*rest, zero_division=math.nan)
    return {key: None if math.isnan(value) else float(value) for key, value in found.items()}


def numbers(name):
    label, guess = ([float(text) for text in column] for column in table(name))
    return {
        "mae": metrics.mean_absolute_error(label, guess),
        "rmse": metrics.root_mean_squared_error(label, guess),
    }


def texts(name):
    label, guess = table(name)
    # jiwer parts words at spaces only; a line break parts them too.
    words = [[" ".join(text.split()) for text in column] for column in (label, guess)]
    return {"cer": jiwer.cer(label, guess), "wer": jiwer.wer(*words)}


draw_large()
expected = {
    "versions": {name: version(name) for name in ("scikit-learn", "jiwer", "rapidfuzz", "numpy")}
    | {"python": platform.python_version()},
    "classes.csv": classes("classes.csv", ["seal", "text", "blank", "ghost"]),
    "binary.csv": classes("binary.csv", ["1", "0"]),
    "one-class.csv": classes("one-class.csv", ["a"]),
    "large.csv": classes("large.csv", ["seal", "초서", "only-label", "only-guess"]),
    "numbers.csv": numbers("numbers.csv"),
    "texts.csv": texts("texts.csv"),
}
with open(HERE / "expected.json", "w", encoding="utf-8") as file:
    json.dump(expected, file, ensure_ascii=False, indent=1)
    file.write("\n")
