"""Graphs whose nodes are to be told apart: a club that fell out, communities by rule, and papers
that cite each other.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.fetch import get
from engine.data.sets.set import SEED, DataSet, File, Opening, rows
from engine.reading.columns import Column, DataError, Raw, category, number
from engine.reading.links import both_ways, links_column

FIELD = "features"
# Zachary (1977): who met whom outside the club; members are counted from 0, edges stand once.
KNOWS = {
    0: (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31),
    1: (2, 3, 7, 13, 17, 19, 21, 30),
    2: (3, 7, 8, 9, 13, 27, 28, 32),
    3: (7, 12, 13),
    4: (6, 10),
    5: (6, 10, 16),
    6: (16,),
    8: (30, 32, 33),
    9: (33,),
    13: (33,),
    14: (32, 33),
    15: (32, 33),
    18: (32, 33),
    19: (33,),
    20: (32, 33),
    22: (32, 33),
    23: (25, 27, 29, 32, 33),
    24: (25, 27, 31),
    25: (31,),
    26: (29, 33),
    27: (33,),
    28: (31, 33),
    29: (32, 33),
    30: (32, 33),
    31: (32, 33),
    32: (33,),
}
STAYED = (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21)  # with the teacher
FEW_NAMED = {"type": "stratified", "train": 0.25, "validation": 0.25, "test": 0.5, "seed": 0}


def karate(options: dict[str, Any], opening: Opening) -> Raw:
    edges = np.array([(a, b) for a, others in KNOWS.items() for b in others], np.int64)
    count = 34
    side = np.ones(count, np.int64)
    side[list(STAYED)] = 0
    names = [f"member {k + 1}" for k in range(count)]
    # Each is only itself: a column a member, since nothing else is known of anybody.
    alone = {name: number(name, np.eye(count)[:, k]) for k, name in enumerate(names)}
    return graph(names, edges, alone, side, "side", ("teacher", "officer"))


def graph(
    nodes: list[str],
    edges: np.ndarray,
    features: dict[str, Column],
    label: np.ndarray,
    target: str,
    classes: tuple[str, ...],
    given: np.ndarray | None = None,
) -> Raw:
    links = links_column("links", nodes, both_ways(edges))
    columns = {**features, "links": links, target: category(target, label, classes)}
    task = "two classes" if len(classes) == 2 else "many classes"
    return Raw(columns, target, task, (*features, "links"), given=given, field=FIELD)


def communities(options: dict[str, Any], opening: Opening) -> Raw:
    """Stochastic blocks: within a community two nodes are connected more often than across. A node's
    numbers say a little of its community, its neighbours' together say more.
    """
    rng, count, groups = np.random.default_rng(options["seed"]), options["rows"], options["groups"]
    label = rng.permutation(np.arange(count) % groups)
    mine = options["degree"] * options["together"]
    inside = count / groups
    edges = []
    for a in range(count):
        same = label[a + 1 :] == label[a]
        chance = np.where(same, mine / inside, (options["degree"] - mine) / max(1, count - inside))
        ends = np.flatnonzero(rng.random(len(same)) < chance) + a + 1
        edges.append(np.stack([np.full(len(ends), a), ends], axis=1))
    centres = rng.normal(0, 1, (groups, 8))
    numbers = centres[label] * options["signal"] + rng.normal(0, 1, (count, 8))
    features = {f"f{k + 1}": number(f"f{k + 1}", numbers[:, k]) for k in range(8)}
    names = [f"node {k + 1}" for k in range(count)]
    return graph(
        names, np.concatenate(edges), features, label, "community",
        tuple(f"community {k + 1}" for k in range(groups)),
    )  # fmt: skip


CORA = File(
    "cora.npz",
    (),
    "f31784609b125470fd3c1e7b52574eda1ec9f142715f72e5dfec6072495f796f",
    117795,
    local=("cora/cora.npz",),
)
TOPICS = (
    "theory",
    "reinforcement learning",
    "genetic algorithms",
    "neural networks",
    "probabilistic methods",
    "case based",
    "rule learning",
)


def cora(options: dict[str, Any], opening: Opening) -> Raw:
    path = get(CORA, "Cora", opening)
    with np.load(path, allow_pickle=False) as held:
        facts = {name: held[name] for name in held.files}
    count, words = (int(size) for size in facts["x_shape"])
    dense = np.zeros((count, words))
    papers = np.repeat(np.arange(count), np.diff(facts["x_indptr"]))
    dense[papers, facts["x_indices"]] = facts["x_data"]
    if dense.sum(1).min() <= 0:
        raise DataError("A paper of Cora has no word, so its words cannot be shares of it.")
    # How many words a paper has says nothing of its topic: each word is a share of its paper.
    dense /= dense.sum(1, keepdims=True)
    given = np.full(count, -1, np.int8)
    for part, name in enumerate(("train", "val", "test")):
        given[facts[name]] = part
    features = {f"word {k + 1}": number(f"word {k + 1}", dense[:, k]) for k in range(words)}
    names = [f"paper {k + 1}" for k in range(count)]
    edges = facts["edges"].T.astype(np.int64)
    return graph(names, edges, features, facts["y"].astype(np.int64), "topic", TOPICS, given)


ENTRIES = (
    DataSet(
        "karate",
        "Karate club",
        "34 members of a club that fell out: with whom did each one go?",
        "Zachary watched a club for two years; then the teacher and the officer parted, and nearly everyone followed their friends. "
        "A member has nothing but a name: all that is known is who met whom, and a few sides.",
        licence="public domain",
        source="W. W. Zachary (1977), An information flow model for conflict and fission in small groups",
        kind="graph",
        task="two classes",
        load=karate,
        transforms=(),
        split=FEW_NAMED,
        reference="Zachary's own model has 33 of the 34 right, knowing only who the two leaders are.",
        rows=34,
        words=("graph", "network", "social", "nodes", "gnn", "small"),
    ),
    DataSet(
        "communities",
        "Communities",
        "Nodes that know their own kind more often than others, with noisy numbers.",
        "A graph by lot (stochastic blocks). A node alone says little of its community; its neighbours together say much. "
        "With *Among their own* at one over the communities the edges say nothing.",
        licence="generated here",
        source="made by rule on this machine",
        kind="graph",
        task="many classes",
        load=communities,
        options=(
            rows(300, 3000),
            Field("groups", "Communities", "int", 3, "How many there are.", 2, 10),
            Field(
                "degree",
                "Neighbours",
                "float",
                6.0,
                "How many a node has on average.",
                0.5,
                50.0,
                0.5,
            ),
            Field(
                "together",
                "Among their own",
                "float",
                0.8,
                "The share of neighbours that are of the same community.",
                0.0,
                1.0,
                0.05,
            ),
            Field(
                "signal",
                "Signal",
                "float",
                0.5,
                "How much a node's own numbers say.",
                0.0,
                3.0,
                0.1,
            ),
            SEED,
        ),
        transforms=({"type": "standardise"},),
        split={**FEW_NAMED, "train": 0.15, "validation": 0.25, "test": 0.6},
        reference="With what is set here GraphSAGE had 86% of the test nodes right; their own numbers alone say less.",
        words=("graph", "network", "nodes", "gnn", "blocks", "homophily"),
        group="generated",
    ),
    DataSet(
        "cora",
        "Cora",
        "2,708 papers that cite each other, each with the words it uses: what is its topic?",
        "The yardstick of networks over graphs. In the public split 20 papers of each topic are named; the network learns from these and from all citations, and is judged on 1,000 others.",
        licence="free to use",
        source="Sen and others (2008), Collective classification in network data; split of Yang and others (2016)",
        kind="graph",
        task="many classes",
        load=cora,
        transforms=(),
        split={"type": "given", "train": 0.85, "validation": 0.15, "test": 0.0, "seed": 0},
        reference="GCN 81.5%, GAT 83.0%, a network without the edges 55 to 59%, label propagation 68% (public split).",
        rows=2708,
        words=("graph", "citations", "papers", "nodes", "gnn", "planetoid"),
        group="fetched",
        files=(CORA,),
    ),
)
