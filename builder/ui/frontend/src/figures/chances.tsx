/* What is chosen, and how likely each is said to be: a bar each, the likeliest first. */
import { Fragment, type ReactElement } from "react";
import { percent } from "../parts/numbers";
import type { Chances, Share } from "../records";
import { drawnBy, type FigureModule, type FigureProps } from "./figure";

const Picture = ({ record }: FigureProps<Chances>): ReactElement => (
  <>
    <div className="big" data-answer={record.said}>
      {record.said}
    </div>
    {record.sure != null && <div className="m">{percent(record.sure)} by the network's own reckoning</div>}
    {record.note && <p className="s q">{record.note}</p>}
    <ShareBars shares={record.chances} />
  </>
);

export function ShareBars({ shares }: { shares: readonly Share[] }): ReactElement {
  return (
    <div className="probability">
      {shares.map(({ name, share }, k) => (
        <Fragment key={k}>
          <span className="name" title={name}>
            {name}
          </span>
          <span className={`track ${k ? "" : "top"}`}>
            <i style={{ width: `${100 * (share ?? 0)}%` }} />
          </span>
          <span className="value">{percent(share)}</span>
        </Fragment>
      ))}
    </div>
  );
}

export const chances: FigureModule<Chances> = {
  draw: drawnBy(Picture),
  sentence: (record) =>
    `It says ${record.said}${record.sure == null ? "" : `, ${percent(record.sure)} sure by its own reckoning`}.`,
  table: (record) => ({
    columns: ["Answer", "Chance"],
    rows: record.chances.map(({ name, share }) => [name, percent(share)]),
  }),
};
