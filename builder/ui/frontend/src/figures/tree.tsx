/* The questions of a decision tree, from its root down; wider lines carry more training rows. */
import type { ReactElement } from "react";
import { count, percent, plural } from "../parts/numbers";
import type { TreeDrawn, TreeNode } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";
import { followers, type PlacedNode, placeTree } from "./tree-layout";
import { useRoom } from "./useRoom";

const LEVEL = 84; // px from a question to the next
const TOP = 24; // px above the root
const CELL = { least: 86, most: 150 }; // px of a leaf
const LETTER = 6.4; // px, about
const LONGEST = 30; // letters

type Place = (node: PlacedNode) => [number, number];

function Picture({ record }: FigureProps<TreeDrawn>): ReactElement | null {
  const [room, width] = useRoom(420);
  if (!record.nodes.length) return null;
  const { nodes, leaves, deepest } = placeTree(record.nodes);
  const cell = Math.max(CELL.least, Math.min(CELL.most, width / Math.max(1, leaves)));
  const place: Place = ({ x, depth }) => [x * cell + cell / 2, TOP + depth * LEVEL];
  const cut = record.depth > record.shown ? `; the first ${record.shown} are drawn` : "";
  return (
    <>
      <p className="s q">
        {record.depth} questions deep, {count(record.leaves)} leaves{cut}. Wider lines carry more training rows.
      </p>
      <div ref={room} className="wide-figure">
        <svg width={cell * leaves} height={deepest * LEVEL + 60} role="img" aria-label={record.title}>
          {nodes.map((node) => (
            <Lines key={node.number} record={record} nodes={nodes} node={node} place={place} />
          ))}
          {nodes.map((node) => (
            <Node key={node.number} {...record.nodes[node.number]!} at={place(node)} cell={cell} />
          ))}
        </svg>
      </div>
    </>
  );
}

interface LinesProperties {
  record: TreeDrawn;
  nodes: readonly PlacedNode[];
  node: PlacedNode;
  place: Place;
}

function Lines({ record, nodes, node, place }: LinesProperties): ReactElement[] {
  const [x, y] = place(node);
  return followers(record.nodes, node.number).map((next) => {
    const [toX, toY] = place(nodes.find(({ number }) => number === next)!);
    const rows = record.nodes[next]!.rows / Math.max(1, record.nodes[0]!.rows);
    const isLeft = toX < x;
    return (
      <g key={next}>
        <path
          d={`M${x} ${y + 18}C${x} ${y + 48} ${toX} ${toY - 48} ${toX} ${toY - 18}`}
          fill="none"
          style={{ stroke: "var(--line-2)" }}
          strokeWidth={1 + 5 * Math.sqrt(rows)}
        />
        <text
          className="over"
          x={(x + toX) / 2 + (isLeft ? -6 : 6)}
          y={(y + toY) / 2}
          textAnchor={isLeft ? "end" : "start"}
        >
          {next === record.nodes[node.number]!.yes ? "yes" : "no"}
        </text>
      </g>
    );
  });
}

const cutTo = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text;

type NodeProperties = TreeNode & { at: [number, number]; cell: number };

function Node({ rows, says, share, question, more, at: [x, y], cell }: NodeProperties): ReactElement {
  const words = share == null ? says : `${says}, ${percent(share)}`;
  const asks = question ?? (more ? "asks on …" : "");
  const isQuestion = question != null;
  const longest = isQuestion ? LONGEST : Math.min(LONGEST, Math.floor(cell / LETTER));
  return (
    <g>
      <title>{`${asks ? `${asks}? ` : ""}Says ${words}; ${count(rows)} rows`}</title>
      {!isQuestion && (
        <rect
          x={x - cell / 2 + 4}
          y={y - 18}
          width={cell - 8}
          height="38"
          rx="6"
          style={{ fill: "var(--sunken)", stroke: "var(--line)" }}
        />
      )}
      <text
        className={isQuestion ? "over" : ""}
        x={x}
        y={y - 2}
        textAnchor="middle"
        style={{ fill: "var(--ink)", fontWeight: 600 }}
      >
        {cutTo(isQuestion ? `${question}?` : words, longest)}
      </text>
      <text className={isQuestion ? "over" : ""} x={x} y={y + 13} textAnchor="middle">
        {count(rows)} rows{!isQuestion && more && " …"}
      </text>
    </g>
  );
}

const numberOf = (node: number | null | undefined): string => (node == null ? "" : String(node + 1));

export const tree: FigureModule<TreeDrawn> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `A tree ${plural(record.depth, "question")} deep with ${count(record.leaves)} leaves${record.nodes[0]?.question ? `, which asks first: ${record.nodes[0].question}` : ""}.`,
  table: (record) => ({
    columns: ["Number", "Question", "If yes", "If no", "Says", "Rows"],
    rows: record.nodes.map(({ question, yes, no, says, rows }, k) => [
      String(k + 1),
      question ?? "",
      numberOf(yes),
      numberOf(no),
      says,
      count(rows),
    ]),
  }),
};
