"""What schemathesis is told of the hall that it tries, and what it looks at in each answer."""

import base64
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


# Files that image encoders have written.
IMAGES = [base64.b64decode(file) for file in json.loads(os.environ["FUZZED_IMAGES"])]


@schemathesis.hook
def map_body(ctx, body):
    """Uploads are real files with some bytes changed: of others, the answer is always the same."""
    if ctx.operation.path != "/v1/images" or not isinstance(body, dict) or set(body) != {"file"}:
        return body
    given = body["file"] if isinstance(body["file"], bytes) else str(body["file"]).encode()
    image = bytearray(IMAGES[len(given) % len(IMAGES)])
    for place, byte in enumerate(given[:8]):
        image[(byte * 251 + place * 97) % len(image)] = byte
    return {**body, "file": bytes(image)}


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
