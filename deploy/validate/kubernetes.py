"""Checks Kubernetes objects against the published schemas, unknown fields included.

kubernetes.py FILE…: YAML with one or more objects each; "-" reads the standard input.
"""

import sys

import kubernetes_validate
import yaml

# The oldest that knows all that is used (preStop.sleep), and the newest.
VERSIONS = ["1.30", "1.37"]


def check(name, target):
    print(f"{name}: {target['kind']} {target['metadata']['name']}")
    for version in VERSIONS:
        try:
            kubernetes_validate.validate(target, version, strict=True)
        except kubernetes_validate.ValidationError as error:
            path = ".".join(str(part) for part in error.path)
            sys.exit(f"Kubernetes {version}: {path}: {error.message}")


for name in sys.argv[1:]:
    with sys.stdin if name == "-" else open(name, encoding="utf-8") as file:
        targets = [each for each in yaml.safe_load_all(file) if each]
    if not targets:
        sys.exit(f"{name}: no objects")
    for target in targets:
        check(name, target)
