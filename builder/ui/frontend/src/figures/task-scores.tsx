/* How much of each task is known after each: the diagonal is what was just learned; what pales below it is forgotten. */
import type { CSSProperties, ReactElement } from "react";
import { percent } from "../parts/numbers";
import type { TaskScores } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

type Share = TaskScores["rows"][number][number];

const isKnown = (share: Share | undefined): share is number => typeof share === "number" && !Number.isNaN(share);
const words = (share: Share): string => (isKnown(share) ? percent(share) : "");

function Picture({ record: { title, tasks, rows } }: FigureProps<TaskScores>): ReactElement {
  return (
    <section className={tasks.length > 8 ? "wide" : ""}>
      <div className="row">
        <h2>{title}</h2>
        <span className="s q">right, of each task's rows that were kept back</span>
      </div>
      <div className="wide-figure">
        <table className="task-scores">
          <thead>
            <tr>
              <th />
              {tasks.map((name, k) => (
                <th key={k} className="s q" title={name}>
                  <span className="cut">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((shares, after) => (
              <tr key={after}>
                <th className="s q">after task {after + 1}</th>
                {shares.map((share, k) => (
                  <td
                    key={k}
                    className={k === after ? "new" : undefined}
                    style={isKnown(share) ? ({ "--t": share } as CSSProperties) : undefined}
                  >
                    {words(share)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export const taskScores: FigureModule<TaskScores> = {
  draw: drawnBy(Picture),
  sentence: ({ tasks, rows }) => {
    const last = rows.at(-1) ?? [];
    const each = last.flatMap((share, k) => (isKnown(share) ? [`${percent(share)} of ${tasks[k] ?? "a task"}`] : []));
    return each.length ? `It still knows ${each.join(", ")}.` : "No task has been learned yet.";
  },
  table: null,
  note: () => "what it still knows: right, of each task's rows that were kept back",
};
