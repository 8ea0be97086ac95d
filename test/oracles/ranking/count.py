"""Counts boxes of rankings with public packages: one box a line in, one line of what they say out.

In:  {"options": 3, "ballots": [{"ranking": [2, 0], "count": 4}, ...],
      "blt": "3 1 ...", "classical": ["soi", "# FILE NAME ..."], "completed": ["toc", "# FILE NAME ..."]}
Out: see `said_of`; options are told by their indexes.

The last three are the files that Plenum gives for a recount. They are read by public packages, too, and what is
counted is what these have read: an instant runoff of the BLT file, all else of the completed PrefLib file.
"""

import json
import logging
import sys
from collections import Counter
from importlib.metadata import version
from itertools import permutations

from pref_voting.iterative_methods import instant_runoff_put
from pref_voting.margin_based_methods import beat_path_defeat
from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.scoring_methods import symmetric_borda_scores
from preflibtools.instances import OrdinalInstance
from schulze_condorcet import pairwise_preference, schulze_evaluate
from votelib.io import blt
from whalrus import BallotOrder, Priority, RuleBorda, RuleIRV

# Up to here every order to break ties is tried, 24 of them, in the first boxes: that takes long.
MOST_OPTIONS_FOR_EVERY_ORDER = 4
BOXES_FOR_EVERY_ORDER = 1_000


def said_of(box, at):
    options = range(box["options"])
    named = read_blt(box)
    require_same(named, box["ballots"], "BLT")
    require_same(read_preflib(box, "classical"), box["ballots"], "PrefLib")
    ballots = read_preflib(box, "completed")
    every_order = at < BOXES_FOR_EVERY_ORDER and len(options) <= MOST_OPTIONS_FOR_EVERY_ORDER
    return {
        # Twice the points of each option.
        "whalrusBorda": whalrus_borda(options, ballots),
        # For each option, how often others are below it, less how often they are above it.
        "prefVotingBorda": pref_voting_borda(options, ballots),
        # [a][b]: ballots that have a before b.
        "schulzeCondorcetPairs": schulze_condorcet_pairs(options, ballots),
        # The options, best first, as lists of equals.
        "schulzeCondorcetOrder": schulze_condorcet_order(options, ballots),
        # [a, b] where a is ahead of b by the strongest paths.
        "prefVotingAhead": pref_voting_ahead(options, ballots),
        "prefVotingWinners": pref_voting_winners(options, named),
        # The best place of each option, or null where not every order is tried.
        "whalrusPlaces": whalrus_places(options, named) if every_order else None,
    }


def read_blt(box):
    votes, seats, candidates, title = blt.loads(box["blt"])
    if (seats, len(candidates), title) != (1, box["options"], "A box"):
        raise ValueError(f"another head than was written: {box}")
    return [
        {"ranking": [candidate.number - 1 for candidate in vote], "count": count}
        for vote, count in votes.items()
    ]


def read_preflib(box, reading):
    """Completed, those that share the last place are those that were not named: they are left out again."""
    data_type, text = box[reading]
    instance = OrdinalInstance()
    instance.parse_str(text, data_type)
    found = [(order, instance.multiplicity[order]) for order in instance.orders]
    heads = (instance.num_voters, instance.num_unique_orders, instance.num_alternatives)
    if heads != (sum(count for _, count in found), len(set(instance.orders)), box["options"]):
        raise ValueError(f"the head says something else than what follows: {box}")
    if instance.infer_type() != data_type:
        raise ValueError(f"is no {data_type}: {box}")
    if any(len(place) > 1 for order, _ in found for place in order[:-1]):
        raise ValueError(f"equals that are not last: {box}")
    return [
        {"ranking": [place[0] - 1 for place in order if len(place) == 1], "count": count}
        for order, count in found
    ]


def require_same(read, written, name):
    def piles(ballots):
        counts = Counter()
        for ballot in ballots:
            counts[tuple(ballot["ranking"])] += ballot["count"]
        return counts

    if piles(read) != piles(written):
        raise ValueError(f"the {name} file has other ballots: {read} for {written}")


def levels(options, ranking):
    """The ranking with those that it does not name together, last."""
    unnamed = [option for option in options if option not in ranking]
    return [[option] for option in ranking] + ([unnamed] if unnamed else [])


def whalrus_borda(options, ballots):
    rule = RuleBorda(
        [BallotOrder([set(level) for level in levels(options, b["ranking"])]) for b in ballots],
        weights=[b["count"] for b in ballots],
        candidates=set(options),
    )
    return [int(2 * rule.gross_scores_[option]) for option in options]


def profile(options, ballots, complete):
    """With `complete`, unnamed options are ranked last, else they are not ranked at all."""
    rankings = [
        levels(options, b["ranking"]) if complete else [[option] for option in b["ranking"]]
        for b in ballots
    ]
    return ProfileWithTies(
        [
            {option: rank for rank, level in enumerate(ranking, 1) for option in level}
            for ranking in rankings
        ],
        rcounts=[b["count"] for b in ballots],
        candidates=list(options),
    )


def pref_voting_borda(options, ballots):
    scores = symmetric_borda_scores(profile(options, ballots, complete=False))
    return [int(scores[option]) for option in options]


def as_strings(options, ballots):
    return [
        ">".join("=".join(map(str, level)) for level in levels(options, b["ranking"]))
        for b in ballots
        for _ in range(b["count"])
    ]


def schulze_condorcet_pairs(options, ballots):
    counts = pairwise_preference(as_strings(options, ballots), [str(option) for option in options])
    return [[counts[str(one), str(other)] for other in options] for one in options]


def schulze_condorcet_order(options, ballots):
    order = schulze_evaluate(as_strings(options, ballots), [str(option) for option in options])
    return [sorted(map(int, level.split("="))) for level in order.split(">")]


def pref_voting_ahead(options, ballots):
    counted = profile(options, ballots, complete=True)

    def strength(one, other):
        """Votes for the step; among equals fewer votes against it."""
        return int(counted.support(one, other)) * 1_000_000 - int(counted.support(other, one))

    graph = beat_path_defeat(counted, strength_function=strength)
    return sorted([int(one), int(other)] for one, other in graph.edges)


def pref_voting_winners(options, ballots):
    winners = instant_runoff_put(profile(options, ballots, complete=False))
    return sorted(map(int, winners))


class FirstOut(Priority):
    """Breaks every tie by one order: the earlier goes out before the later."""

    def __init__(self, order):
        super().__init__("first out")
        self.order = order

    def compare(self, c, d):
        return self.order.index(d) - self.order.index(c)


def whalrus_places(options, ballots):
    """A way through the ties of a count is one order: that in which the options went out."""
    best = {option: len(options) for option in options}
    for order in permutations(options):
        rule = RuleIRV(
            [BallotOrder([{option} for option in b["ranking"]]) for b in ballots],
            weights=[b["count"] for b in ballots],
            candidates=set(options),
            tie_break=FirstOut(order),
        )
        for place, option in enumerate(rule.strict_order_, 1):
            best[option] = min(best[option], place)
    return [best[option] for option in options]


if __name__ == "__main__":
    # whalrus warns of each short ballot.
    logging.disable(logging.WARNING)
    packages = ["pref-voting", "preflibtools", "schulze-condorcet", "votelib", "whalrus"]
    print(json.dumps({name: version(name) for name in packages}))
    for at, line in enumerate(sys.stdin):
        print(json.dumps(said_of(json.loads(line), at)))
