/* How many of each class each part of a split has. */
import type { ReactElement } from "react";
import { thousands } from "../../parts/numbers";
import type { Split } from "../answers";
import { share } from "../words";
import { PARTS } from "./choosing";

export function ClassTable({ target, split }: { target: string; split: Split }): ReactElement {
  const { classes, sizes } = split;
  return (
    <table className="plainer">
      <thead>
        <tr>
          <th>{target}</th>
          <th className="n">To learn</th>
          <th className="n">To choose</th>
          <th className="n">To judge</th>
        </tr>
      </thead>
      <tbody>
        {classes.map((line) => (
          <tr key={line.class}>
            <td>{line.class}</td>
            {PARTS.map((part, k) => {
              const rows = line.parts[k] ?? 0;
              return (
                <td key={part} className={rows === 0 && sizes[part] ? "n warned" : "n"}>
                  {thousands(rows)}
                  <span className="q">{` · ${share(rows, sizes[part])}`}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
