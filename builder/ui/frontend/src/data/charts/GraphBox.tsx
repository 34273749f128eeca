/* The graph whose nodes the rows are: drawn, how many neighbours nodes have, and what hangs together. */

import type { ReactElement } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import { InWords } from "../../parts/InWords";
import { percent, plural, thousands } from "../../parts/numbers";
import type { GraphLook } from "../../records";
import { Answered } from "../Answered";
import { Bars } from "../drawn/Bars";
import { useQuestion } from "../shown";

const WIDE = 300; // px
const HIGH = 110;

export function GraphBox(): ReactElement {
  const asked = useQuestion<GraphLook>("graph");
  return (
    <Answered asked={asked} meanwhile={null}>
      {(look) =>
        look.figure ? (
          <section className="box graph-box">
            <div className="row">
              <h2>Graph</h2>
              <span className="s q">{wordsOf(look)}</span>
            </div>
            <div className="graph-and-facts">
              <DrawnFigure record={look.figure} around={{}} />
              <dl className="graph-facts">
                {factsOf(look).map(([name, value, why]) => (
                  <div key={name} title={why}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
                <figure>
                  <figcaption className="s q">Neighbours of a node</figcaption>
                  <Bars counts={look.degrees} width={WIDE} height={HIGH} />
                  <div className="row s q">
                    <span className="grow">0</span>
                    <span>{lastOf(look)}</span>
                  </div>
                  <InWords
                    title="Neighbours of a node"
                    sentence={`A node has ${thousands(look.most)} neighbours at most.`}
                    table={() => ({
                      columns: ["Neighbours", "Nodes"],
                      rows: look.degrees.map((count, degree) => [
                        degree === look.degrees.length - 1 ? lastOf(look) : String(degree),
                        thousands(count),
                      ]),
                    })}
                  />
                </figure>
              </dl>
            </div>
          </section>
        ) : null
      }
    </Answered>
  );
}

const wordsOf = (look: GraphLook): string =>
  `${plural(look.edges, "edge")}, ${look.both_ways ? "each goes both ways" : "each goes one way"}`;

const lastOf = ({ degrees, most }: GraphLook): string =>
  most >= degrees.length ? `${degrees.length - 1} or more` : String(degrees.length - 1);

const factsOf = (look: GraphLook): [name: string, value: string, why: string][] => [
  [
    "Hangs together",
    look.parts === 1 ? "all of it" : `${thousands(look.parts)} parts`,
    "Nodes of different parts never hear of each other.",
  ],
  ...(look.parts > 1
    ? ([["Largest part", plural(look.largest, "node"), "Most can be learned where most nodes are."]] as [
        string,
        string,
        string,
      ][])
    : []),
  [
    "Without neighbours",
    look.alone ? plural(look.alone, "node") : "none",
    "They have only their own numbers to go by.",
  ],
  ...(look.alike === undefined
    ? []
    : ([
        [
          "Edges within a class",
          percent(look.alike),
          "Where it is high, neighbours say much. Where it is low, layers that average them do harm.",
        ],
      ] as [string, string, string][])),
];
