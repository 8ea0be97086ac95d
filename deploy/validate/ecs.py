"""Checks ECS task definitions against AWS's own model of RegisterTaskDefinition.

ecs.py FILE…
"""

import json
import sys

import botocore.session
from botocore.validate import ParamValidator

model = botocore.session.get_session().get_service_model("ecs")
shape = model.operation_model("RegisterTaskDefinition").input_shape


def wrong_words(shape, value, path):
    """The validator knows names and types, but not which words a field takes."""
    if shape.type_name == "structure":
        for name, member in value.items():
            yield from wrong_words(shape.members[name], member, f"{path}.{name}")
    elif shape.type_name == "list":
        for index, member in enumerate(value):
            yield from wrong_words(shape.member, member, f"{path}[{index}]")
    elif shape.type_name == "string" and shape.enum and value not in shape.enum:
        yield f"{path}: {value!r} is none of {', '.join(shape.enum)}"


for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        definition = json.load(file)
    report = ParamValidator().validate(definition, shape)
    if report.has_errors():
        sys.exit(f"{name}: {report.generate_report()}")
    for complaint in wrong_words(shape, definition, ""):
        sys.exit(f"{name}: {complaint}")
    print(f"{name}: {definition['family']}")
