/* A histogram of each column, by class where they are few. */

import type { ReactElement } from "react";
import { InWords } from "../../parts/InWords";
import { thousands } from "../../parts/numbers";
import type { ColumnHistogram, Histograms as HistogramsAnswer } from "../../records";
import { Answered } from "../Answered";
import { StackedBars } from "../drawn/StackedBars";
import { useQuestion, useShown } from "../shown";
import { histogramSentence, histogramTable } from "./chart-words";
import { ClassKeys } from "./Keys";

export function Histograms(): ReactElement {
  const { view } = useShown();
  const asked = useQuestion<HistogramsAnswer>("histograms");
  return (
    <Answered asked={asked} meanwhile={null}>
      {({ charts }) => {
        if (!charts.length) return null;
        const classes = charts.find(({ series }) => series.length > 1)?.series.map(([name]) => name) ?? [];
        return (
          <section className="box">
            <div className="row">
              <h2>Columns</h2>
              <span className="s q">{classes.length ? `coloured by ${view.target.name}` : ""}</span>
            </div>
            {classes.length > 0 && <ClassKeys classes={classes} />}
            <div className="hists">
              {charts.map((chart) => (
                <OneHistogram key={chart.name} chart={chart} classes={classes.length} />
              ))}
            </div>
          </section>
        );
      }}
    </Answered>
  );
}

const OneHistogram = ({ chart, classes }: { chart: ColumnHistogram; classes: number }): ReactElement => (
  <figure>
    <figcaption>
      <b title={chart.name}>{chart.name}</b>
      {chart.left ? <span className="s q">{` ${thousands(chart.left)} in rarer ones`}</span> : null}
    </figcaption>
    <StackedBars chart={chart} width={240} height={110} classes={classes} />
    <InWords title={chart.name} sentence={histogramSentence(chart)} table={() => histogramTable(chart)} />
  </figure>
);
