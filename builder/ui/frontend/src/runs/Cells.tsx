/* What stands in each column of a row. */

import type { ReactElement, ReactNode } from "react";
import { Icon } from "../parts/icons";
import { inWords, metric } from "../parts/metrics";
import { moment, timeOrDay } from "../parts/moments";
import { count, number, seconds } from "../parts/numbers";
import { isLive } from "../parts/run-states";
import { StatePill } from "../parts/StatePill";
import type { RunRow } from "../records";
import { scoreOf } from "./columns";
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
  score: Score,
  best: ({ row }) => (
    <Reached value={row.best} row={row} of={row.best_epoch == null ? "" : `epoch ${count(row.best_epoch)}`} />
  ),
  loss: ({ row }) =>
    row.loss == null ? <span title="No rows were kept to check on">{NOTHING}</span> : number(row.loss),
  epoch: ({ row }) => howFar(row),
  seconds: ({ row }) => seconds(row.seconds) || NOTHING,
  data: DataSeen,
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

/** Which score, and of which weights. */
function Score({ row }: CellProperties): ReactElement {
  return <Reached value={scoreOf(row)} row={row} of={whose(row)} />;
}

export function whose({ kept, kept_epoch, state }: Pick<RunRow, "kept" | "kept_epoch" | "state">): string {
  if (kept == null) return isLive(state) ? "so far" : "newest";
  return kept_epoch ? `kept, epoch ${count(kept_epoch)}` : "kept";
}

interface ReachedProperties {
  value: number | null | undefined;
  row: RunRow;
  of: string;
}

function Reached({ value, row, of }: ReachedProperties): ReactElement {
  if (value == null || !row.score) return <>{NOTHING}</>;
  return (
    <div className="reached" title={`${metric(row.score)}, ${of}`}>
      {inWords(row.score, value)}
      <div className="s q">{[shortMetric(row.score), of].filter(Boolean).join(" · ")}</div>
    </div>
  );
}

/** Without its part where that is the usual one. */
const shortMetric = (name: string): string => metric(name).replace(/^Validation /, "");

export function howFar({ epoch, epochs, step }: Pick<RunRow, "epoch" | "epochs" | "step">): string {
  if (epochs) return `${count(epoch ?? 0)} / ${count(epochs)}`;
  return step ? `${count(step)} steps` : NOTHING;
}

/** Which version of a file it saw, where there are several. */
function DataSeen({ row: { data, saw } }: CellProperties): ReactNode {
  return saw ? (
    <span
      title={`${saw.name}, version ${saw.number} of ${saw.of}`}
    >{`${data}, version ${saw.number} of ${saw.of}`}</span>
  ) : (
    (data ?? NOTHING)
  );
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
  return (
    <span className="nw" title={moment(row.created)}>
      {timeOrDay(row.created)}
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
