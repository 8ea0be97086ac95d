#!/usr/bin/env bash
# Schulze counters that all go by winning votes have different winners of the same three ballots.
#
# One would expect: Schulze's method with winning votes, unnamed options together at the end, is one rule;
# where packages agree on the count of each pair, they agree on who comes first.
# What happens: of two defeats with equally many votes for them, schulze-condorcet takes the one with fewer
# votes against it for the stronger; py-vote-core and votelib take both for equally strong. Of B>C, E>A>B
# and C>D>E>A, one ballot each on five options, the first has B, C and E at the top, the others A as well.
# Boxes of a thousand ballots hardly show it; in those of a meeting equal defeats are common.
# Why it matters: who counts a small vote again with another package, as works councils and clubs do, gets
# other winners though each ballot was read alike. A result has to name the rule for equal defeats, and what
# it is tested against has to have the same one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  schulze-condorcet==2.0.1 py-vote-core==2.0.0 votelib==0.4.0

cat > count.py <<'PY'
from py3votecore.condorcet import CondorcetHelper
from py3votecore.schulze_method import SchulzeMethod
from schulze_condorcet import schulze_evaluate
from votelib.convert import RankedToCondorcetVotes
from votelib.evaluate.condorcet import Schulze

# Each ballot best first, what it does not name together at the end.
ballots = [["B", "C", "ADE"], ["E", "A", "B", "CD"], ["C", "D", "E", "A", "B"]]

order = schulze_evaluate([">".join("=".join(group) for group in one) for one in ballots], list("ABCDE"))
print("schulze-condorcet 2.0.1:", "".join(sorted(order.split(">")[0].replace("=", ""))))

places = [{option: place for place, group in enumerate(one) for option in group} for one in ballots]
counted = SchulzeMethod(
    [{"count": 1, "ballot": one} for one in places],
    ballot_notation=CondorcetHelper.BALLOT_NOTATION_RANKING,
).as_dict()
print("py-vote-core 2.0.0:", "".join(sorted(counted["tied_winners"])))

box = {tuple(g if len(g) == 1 else frozenset(g) for g in one): 1 for one in ballots}
[tie] = Schulze().evaluate(RankedToCondorcetVotes().convert(box), 1)
print("votelib 0.4.0:", "".join(sorted(tie)))
PY
seen=$(venv/bin/python count.py)
echo 'who comes first, of B>C, E>A>B, C>D>E>A:'
echo "$seen"
expected='schulze-condorcet 2.0.1: BCE
py-vote-core 2.0.0: ABCE
votelib 0.4.0: ABCE'
[ "$seen" = "$expected" ] || { echo "changed: expected"; echo "$expected"; exit 1; }
