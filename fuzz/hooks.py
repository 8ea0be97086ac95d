"""What schemathesis is told of the hall that it tries, and what it looks at in each answer."""

import json
import os
import re

import schemathesis

# A stack trace, a path of the server, SQL, or what the database keeps of a password.
LEAKS = re.compile(
    r"node_modules|\n\s+at |file://|/(src|dist)/\w+|\.[jt]s:\d+"
    r"|select .+ from |insert into |violates .+ constraint|relation \"|password_?hash|\$argon2",
    re.IGNORECASE,
)
SECRET = os.environ["FUZZED_SECRET"]
# Ids by the path that they belong behind: sessions, questions, votes.
IDS = json.loads(os.environ["FUZZED_IDS"])


@schemathesis.hook
def map_path_parameters(ctx, path_parameters):
    """Most ids are of what is there: of others, the answer is always the same."""
    for name, value in (path_parameters or {}).items():
        resource = ctx.operation.path.split("/")[2]
        if resource in IDS and len(str(value)) % 4 != 0:
            path_parameters[name] = IDS[resource]
    return path_parameters


@schemathesis.check
def nothing_of_the_server(ctx, response, case):
    text = response.content.decode("utf-8", "replace")
    found = LEAKS.search(text)
    assert not found, f"the answer tells of the server: {found.group(0)!r}"
    assert SECRET not in text, "the answer holds the secret that signs the tokens"
