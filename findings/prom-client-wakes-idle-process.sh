#!/usr/bin/env bash
# prom-client 15's default metrics wake a Node process some 95 times a second for ever, and the setting
# that makes it rarer changes what the metrics say.
#
# One would expect: `collectDefaultMetrics()` costs something when somebody scrapes. Its samples of
# the event loop's delay are for an idle process about 0, and `eventLoopMonitoringPrecision` says
# how precise they are.
# What happens: it starts Node's `monitorEventLoopDelay` with a timer each 10 ms, which no call of
# prom-client's ends. Each sample is the whole time from one firing to the next, the interval
# included: so an idle process has a "lag" of 0.01 s, and with a precision of 500 one of 0.5 s, which is
# what an alert or a dashboard then shows. The option is an interval, and the metric cannot be left
# out of the default ones by any public option.
# Why it matters: on a small machine that holds a few Node processes beside a database, these timers
# were more than half of the CPU that an idle installation took, and at a few requests a second the
# larger part of all wake-ups. Who makes the interval longer to save them must not read the
# `nodejs_eventloop_lag_*` metrics as before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund prom-client@15.1.3

cat > idle.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { Registry, collectDefaultMetrics } = require('prom-client');
const precision = Number(process.argv[2]);
const registry = new Registry();
if (precision > 0) collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: precision });
// Of the main thread alone: how often it went to sleep, and so was woken.
const sleeps = () =>
  Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
setTimeout(() => {
  const before = sleeps();
  setTimeout(async () => {
    const wakes = Math.round((sleeps() - before) / 5);
    const text = await registry.metrics();
    const mean = Number(/^nodejs_eventloop_lag_mean_seconds (.*)$/m.exec(text)?.[1] ?? 0);
    console.log(JSON.stringify({ wakes, mean: Number(mean.toFixed(3)) }));
  }, 5_000);
}, 1_000);
JS

echo "prom-client 15.1.3 on Node $(node --version), idle for 5 s"
failed=0
try() {
  local what=$1 precision=$2 holds=$3 seen
  seen=$(node idle.cjs "$precision")
  echo "$what: $seen (woken a second, mean lag in seconds)"
  if ! node -e "const { wakes, mean } = $seen; process.exit($holds ? 0 : 1)"; then
    echo "  changed: expected $holds"
    failed=1
  fi
}
try 'without it' 0 'wakes < 10'
try 'by default' 10 'wakes > 50 && mean > 0.009'
try 'with eventLoopMonitoringPrecision: 500' 500 'wakes < 15 && mean > 0.45'
exit "$failed"
