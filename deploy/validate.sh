#!/usr/bin/env bash
# Checks every file that deploys Plenum against the code or the schema of what will read it. Nothing
# is deployed. Needs go, python3 (with venv) and nginx, and the network for Go modules and PyPI once:
# the tools are kept in PLENUM_TOOLS, by default below ~/.cache.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=${PLENUM_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/plenum-validate}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

say() { printf '== deploy: %s\n' "$*"; }
need() { command -v "$1" > /dev/null || { echo "deploy/validate.sh needs $1" >&2; exit 1; }; }

# The tools of another version of their lists are made anew.
make_tools() {
  local wanted
  wanted=$(cat deploy/validate/{go.mod,go.sum,main.go,requirements.txt} <(python3 --version) | sha256sum)
  if [[ -f $tools/made && $(< "$tools/made") == "$wanted" ]]; then return; fi
  say 'making the tools'
  rm -rf "$tools" && mkdir -p "$tools"
  (cd deploy/validate && go build -o "$tools/declarations" .)
  python3 -m venv "$tools/python"
  "$tools/python/bin/pip" install --quiet --disable-pip-version-check -r deploy/validate/requirements.txt
  echo "$wanted" > "$tools/made"
}

check_image() {
  "$tools/declarations" dockerfile Dockerfile
  local script
  for script in deploy/image/*.sh; do sh -n "$script"; done
}

check_compose() {
  POSTGRES_PASSWORD=checked JWT_SECRET=checked "$tools/declarations" compose docker-compose.yml
  if "$tools/declarations" compose docker-compose.yml > /dev/null 2>&1; then
    echo 'docker-compose.yml starts without its secrets' >&2
    return 1
  fi
}

check_kubernetes() {
  local folder
  for folder in deploy/kubernetes deploy/kubernetes/migrate; do
    "$tools/declarations" kustomize "$folder" | "$tools/python/bin/python" deploy/validate/kubernetes.py -
  done
  "$tools/python/bin/python" deploy/validate/kubernetes.py deploy/kubernetes/secret.example.yaml
}

check_ecs() {
  "$tools/python/bin/python" deploy/validate/ecs.py deploy/ecs/*.json
}

# $1: the folder of one place. No name can be resolved here, and an nginx before 1.27.3 does not
# know what finds processes by their name: for that one, an address stands in.
check_nginx() {
  local place=$scratch/$1 version
  version=$(nginx -v 2>&1 | sed 's|.*nginx/\([0-9.]*\).*|\1|')
  mkdir "$place"
  cp deploy/nginx/plenum.conf "deploy/nginx/$1/"*.conf "$place"
  sed -i 's/^resolver [^ ]*/resolver 127.0.0.1/' "$place/upstreams.conf"
  if [[ $(printf '%s\n' 1.27.3 "$version" | sort -V | head -1) != 1.27.3 ]]; then
    say "nginx $version: without \"resolve\" and \"service\", which came with 1.27.3"
    sed -i 's/server .* resolve/server 127.0.0.1:3000/' "$place/upstreams.conf"
  fi
  nginx -t -q -e stderr -p "$place" -c "$place/plenum.conf"
  # The one that a variable names is looked for when a request comes, not before.
  if ! grep -q '^upstream plenum_sticky {' "$place/upstreams.conf"; then
    echo "$1/upstreams.conf lacks plenum_sticky" >&2
    return 1
  fi
}

for tool in go python3 nginx; do need "$tool"; done
make_tools
# One a line and none after "&&", which would take "set -e" from it.
say 'Dockerfile and its scripts'
check_image
say 'docker-compose.yml'
check_compose
say 'Kubernetes'
check_kubernetes
say 'ECS'
check_ecs
say 'nginx'
check_nginx compose
check_nginx kubernetes
say 'all is as its readers want it'
