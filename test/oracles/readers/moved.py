"""Reads questions that Plenum has exported by programs of others, and compares what each reads with what is told on
standard input: {folder, questions: [{body, text, options, right, percents, accepted}]}. Unpacks the package of QTI
beside it. Exits with 1 where one differs."""

import html
import io
import json
import logging
import os
import re
import sys
import time
import zipfile
from collections import Counter

from citolab_qti_json_schema_converters import convert_qti_zip_to_exam_document
from moodle_xml_parser.parser import parse_file
from pygiftparser import parser as gift
from qti_convert import downgrade_package

logging.disable(logging.CRITICAL)
given = json.load(sys.stdin)
folder, questions = given["folder"], given["questions"]
failures, compared, seconds = [], Counter(), Counter()


def path_of(file):
    return os.path.join(folder, file)


def plain(text):
    return re.sub(r"\s+", " ", text).strip()


def compare(program, question, read, meant):
    if read == meant:
        compared[program] += 1
    else:
        failures.append(f"{program}, {question['text']!r}:\n    {read}\n  and not\n    {meant}")


def timed(program, read):
    started = time.monotonic()
    try:
        read(program)
    except Exception as error:  # a program that stops at a file is what is looked for
        failures.append(f"{program}: {type(error).__name__}: {str(error)[:400]}")
    seconds[program] += time.monotonic() - started


def percents_of(question):
    """What each option brings, as Moodle has it."""
    right, places = question["right"], range(len(question["options"]))
    if "percents" in question:
        return question["percents"]
    if question["body"]["kind"] == "single_choice" or not right:
        return [100.0 if at in right else 0.0 for at in places]
    share = round(100 / len(right), 5)
    return [share if at in right else -share for at in places]


def id_of(place):
    return f"choice-{place + 1}"


def by_citolab(program):
    """Items of QTI 3.0 with their keys. It knows no slider, whose text has what its ends mean."""
    types = {"ranking": "order", "numeric": "text_entry", "single_choice": "choice", "multiple_choice": "choice"}
    items = convert_qti_zip_to_exam_document(path_of("questions.zip")).items
    if len(items) != len(questions):
        raise ValueError(f"{len(items)} items")
    for item, question in zip((item.to_dict() for item in items), questions):
        kind, key = question["body"]["kind"], question["body"].get("answerKey")
        if kind == "rating":
            continue
        read = [
            plain(item["question"]),
            [plain(option["value"]) for option in item.get("question_options") or []],
            item.get("interaction_type"),
            item.get("answer") or None,
            item["max_score"],
        ]
        right = question["right"] if kind == "ranking" else sorted(question["right"])
        accepted = question.get("accepted") or "#".join(id_of(place) for place in right) or None
        asked = types.get(kind) or ("text_entry" if key else "extended_text")
        options = [plain(option) for option in question["options"]]
        compare(program, question, read, [plain(question["text"]), options, asked, accepted, 1.0 if key else 0.0])


def by_downgrade(program):
    """QTI 2.1, of which nothing is lost but the names of the ends of a scale."""
    result = downgrade_package(path_of("questions.zip"), path_of("questions-2.1.zip"))
    lost = [warning for warning in result.warnings if warning.code != "data-attributes-removed"]
    with zipfile.ZipFile(path_of("questions-2.1.zip")) as package:
        items = [name for name in package.namelist() if name.startswith("items/")]
    compare(program, {"text": "all"}, [len(items), lost], [len(questions), []])


def by_moodle_xml_parser(program):
    """Choices of Moodle XML. It undoes entities in HTML, where they are markup, and in names, where they are none."""
    meant = [question for question in questions if question["body"]["kind"] in ("single_choice", "multiple_choice")]
    read = [one for one in parse_file(path_of("questions.xml"))["multichoice"]]
    scales = [one for one in read if one.name == "How was it"]
    read = [one for one in read if one not in scales]
    if len(read) != len(meant):
        raise ValueError(f"{len(read)} choices and not {len(meant)}")
    for one, question in zip(read, meant):
        single = question["body"]["kind"] == "single_choice"
        listed = re.sub(r"<(?=\S)", "< ", plain(question["text"])).replace("]]>", "")
        named = html.unescape(listed)
        compare(
            program,
            question,
            [one.name, without_spans(one.text_pre_parse), one.single, one.shuffle_answers]
            + [[(without_spans(option.answer), option.score_fraction) for option in one.options]],
            [named, f"<p>{question['text']}</p>", single, False]
            + [list(zip(question["options"], percents_of(question)))],
        )
    compare(program, {"text": "scale"}, [(one.single, len(one.options)) for one in scales], [(True, 5)])


def without_spans(text):
    """An element around a sign keeps Moodle from seeing a formula."""
    return re.sub(r"</?span>", "", text)


def by_gift(program):
    """Those that need no escaping, and have whole percents: it undoes no escape but in texts of questions."""
    with io.StringIO(open(path_of("questions.gift"), encoding="utf-8").read()) as source:
        read = {one.title: one for one in gift.parseFile(source)}
    for question in questions:
        options, percents = question["options"], percents_of(question)
        texts = [question["text"], *options]
        kind = question["body"]["kind"]
        isPlain = not re.search(r"""[\\~=#{}:&<>"'%\[/]""", "".join(texts))
        isWhole = any(percents) and all(percent % 1 == 0 for percent in percents)
        if kind not in ("single_choice", "multiple_choice") or not isWhole or not isPlain:
            continue
        one = read[plain(question["text"])]
        single = kind == "single_choice"
        compare(
            program,
            question,
            [one.text, type(one.answers).__name__, [(answer.answer, answer.fraction) for answer in one.answers.answers]],
            [f"<p>{question['text']}</p>", "SelectSet" if single else "MultipleChoicesSet"]
            + [list(zip(options, percents))],
        )


with zipfile.ZipFile(path_of("questions.zip")) as package:
    package.extractall(folder)
timed("citolab-qti-json-schema-converters", by_citolab)
timed("citolab-qti-convert to QTI 2.1", by_downgrade)
timed("moodle_xml_parser", by_moodle_xml_parser)
timed("pygiftparser", by_gift)

for program in sorted(set(compared) | set(seconds)):
    print(f"{program}: {compared[program]} questions equal, {seconds[program]:.1f} s")
for failure in failures:
    print(failure)
print(f"{sum(compared.values())} passed, {len(failures)} failed")
sys.exit(1 if failures else 0)
