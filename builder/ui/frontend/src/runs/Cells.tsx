/* What stands in each column of a row. */

import type { ReactElement, ReactNode } from "react";
import { Icon } from "../parts/icons";
import { inWords, metric } from "../parts/metrics";
import { count, number, seconds } from "../parts/numbers";
import { StatePill } from "../parts/StatePill";
import type { RunRow } from "../records";
import { Sparkline } from "./Sparkline";

const NOTHING = "–";
const TAGS = 3; // shown of a run

/** What may be done from a row. */
export interface RowActions {
  open: (row: RunRow) => void;
  star: (row: RunRow) => void;
  search: (tag: string) => void;
  more: (row: RunRow, button: HTMLElement) => void;
}

interface CellProperties {
  row: RunRow;
  act: RowActions;
}

const CELLS: Record<string, (properties: CellProperties) => ReactNode> = {
  star: Star,
  name: Name,
  state: ({ row }) => <StatePill state={row.state} title={row.cause} />,
  curve: ({ row }) => <Sparkline curve={row.curve ?? []} />,
  best: ({ row }) => (
    <span title={row.score ? `${metric(row.score)}, best so far` : ""}>
      {row.best == null ? NOTHING : inWords(row.score ?? "", row.best)}
    </span>
  ),
  loss: ({ row }) =>
    row.loss == null ? <span title="No rows were kept to check on">{NOTHING}</span> : number(row.loss),
  epoch: ({ row }) => howFar(row),
  seconds: ({ row }) => seconds(row.seconds) || NOTHING,
  data: ({ row }) => row.data ?? NOTHING,
  optimizer: ({ row }) => row.optimizer ?? NOTHING,
  lr: ({ row }) => (row.lr == null ? NOTHING : String(+row.lr.toPrecision(3))),
  batch: ({ row }) => row.batch ?? NOTHING,
  seed: ({ row }) => row.seed ?? NOTHING,
  tags: Tags,
  created: Begun,
  more: More,
};

export function Cell({ column, row, act }: CellProperties & { column: string }): ReactNode {
  const Content = CELLS[column]!;
  return <Content row={row} act={act} />;
}

export function howFar({ epoch, epochs, step }: Pick<RunRow, "epoch" | "epochs" | "step">): string {
  if (epochs) return `${count(epoch ?? 0)} / ${count(epochs)}`;
  return step ? `${count(step)} steps` : NOTHING;
}

function Star({ row, act }: CellProperties): ReactElement {
  return (
    <button
      className={`star${row.star ? " on" : ""}`}
      type="button"
      aria-label={row.star ? "Take the star away" : "Give a star"}
      aria-pressed={row.star}
      onClick={() => act.star(row)}
    >
      <Icon name="star" />
    </button>
  );
}

function Name({ row, act }: CellProperties): ReactElement {
  return (
    <div>
      <button className="link strong" type="button" onClick={() => act.open(row)}>
        {row.name}
      </button>
      {row.note && <div className="s q note">{row.note}</div>}
    </div>
  );
}

function Tags({ row, act }: CellProperties): ReactElement {
  return (
    <span className="tags">
      {row.tags.slice(0, TAGS).map((tag) => (
        <button key={tag} className="tag" type="button" title={`Show all with ${tag}`} onClick={() => act.search(tag)}>
          {tag}
        </button>
      ))}
    </span>
  );
}

function Begun({ row }: CellProperties): ReactElement {
  const date = new Date(1000 * row.created);
  const isToday = new Date().toDateString() === date.toDateString();
  const text = isToday
    ? date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })
    : date.toLocaleDateString([], { day: "numeric", month: "short" });
  return (
    <span className="nw" title={date.toLocaleString()}>
      {text}
    </span>
  );
}

function More({ row, act }: CellProperties): ReactElement {
  return (
    <button
      className="btn t sm i"
      type="button"
      aria-label={`More for ${row.name}`}
      onClick={(event) => act.more(row, event.currentTarget)}
    >
      ⋯
    </button>
  );
}
