/* The plots of a run: its loss, its score, others that a person asks for, and other runs laid over it. */
import { type ReactElement, type ReactNode, useState } from "react";
import { newestX } from "../parts/chart/marks";
import { shadesOf } from "../parts/chart/shades";
import { Icon } from "../parts/icons";
import { isShare, metric } from "../parts/metrics";
import type { Plotly } from "../parts/plotly";
import { Segments } from "../parts/Segments";
import { isLoss } from "./headline";
import { Plot } from "./Plot";
import { usePlace, useRun } from "./place";
import {
  axisOf,
  bestOf,
  emptyFrame,
  extraLines,
  frameOf,
  lossLines,
  otherLines,
  scoreLines,
  scoreOf,
} from "./plot-lines";
import { useExtraPlots } from "./useExtraPlots";
import { useOthers } from "./useOthers";
import { worthOf } from "./worth";

interface Properties {
  plotly: Plotly | null;
  isSeen: boolean;
  /** The first numbers are on screen: the loss comes first, in a frame of its own. */
  isFirstShown: boolean;
}

export function Curves({ plotly, isSeen, isFirstShown }: Properties): ReactElement {
  const { follower, host } = usePlace();
  const headline = useRun((run) => run.headline);
  const hasScore = useRun((run) => !isLoss(run.headline) && run.headline in run.series);
  const [raw, setRaw] = useState(false);
  const [log, setLog] = useState(false);
  const [large, setLarge] = useState<string | null>(null);
  const others = useOthers();
  const extra = useExtraPlots([headline]);
  const enlarge = (plot: string) => () => setLarge(large === plot ? null : plot);
  const overlaid = (name: string) => {
    const { standing } = follower;
    return standing ? otherLines(others.shown, name, axisOf(standing), shadesOf(host).runs) : [];
  };

  const loss = () => {
    const { standing, series } = follower;
    if (!isSeen) return null;
    if (!standing) return { lines: [], frame: emptyFrame(follower.plannedEpochs) }; // axes cost more than lines: they wait for the first number
    const lines = lossLines(series, axisOf(standing));
    if (series["validation/loss"]) lines.push(...overlaid("validation/loss"));
    return { lines, frame: { ...frameOf(standing, series), best: bestOf(standing, "validation/loss") } };
  };
  const score = () => {
    const { standing, series } = follower;
    if (!isSeen || !standing || !isFirstShown) return null;
    const lines = [...scoreLines(series, axisOf(standing), headline), ...overlaid(headline)];
    // Its own newest point is its "now", so it is drawn anew once an epoch and not with every step.
    return {
      lines,
      frame: {
        ...frameOf(standing, series),
        now: newestX(lines),
        best: bestOf(standing, headline),
        baseline: worthOf(standing, headline),
      },
    };
  };
  const other = (name: string) => () => {
    const { standing, series } = follower;
    if (!isSeen || !standing) return null;
    const frame = { ...frameOf(standing, series), baseline: worthOf(standing, name) };
    return { lines: extraLines(series, axisOf(standing), name), frame };
  };

  const more: ReactNode = (
    <>
      <button
        className="btn t sm"
        type="button"
        title="Lay other runs over this one"
        onClick={(event) => void others.openMenu(event.currentTarget)}
      >
        <Icon name="layers" />
        Compare
      </button>
      <button className="btn t sm" type="button" onClick={(event) => extra.openMenu(event.currentTarget)}>
        <Icon name="plus" />
        Add a plot
      </button>
    </>
  );
  const title = metric(scoreOf(headline));
  const isAlone = !hasScore && !extra.names.length;
  return (
    <div className={`charts${isAlone ? " alone" : ""}${large ? " has-large" : ""}`} hidden={!isSeen}>
      <Plot
        title="Loss"
        note="lower is better"
        options={LOSS}
        plotly={plotly}
        compose={loss}
        raw={raw}
        log={log}
        isLarge={large === "loss"}
        onEnlarge={enlarge("loss")}
      >
        {!hasScore && more}
        <Segments label="Each step or smoothed only" choices={RAW} value={raw} onChoose={setRaw} />
        <Segments label="Scale" choices={SCALES} value={log} onChoose={setLog} />
      </Plot>
      {hasScore && (
        <Plot
          title={title}
          note={isShare(headline) ? "share that is right" : ""}
          options={{ label: title, share: isShare(headline) }}
          plotly={plotly}
          compose={score}
          isLarge={large === "score"}
          onEnlarge={enlarge("score")}
        >
          {more}
        </Plot>
      )}
      {extra.names.map((name) => (
        <Plot
          key={name}
          title={metric(name)}
          note=""
          options={{ label: metric(name), share: isShare(name) }}
          plotly={plotly}
          compose={other(name)}
          onRemove={() => extra.remove(name)}
        />
      ))}
    </div>
  );
}

const LOSS = { label: "Loss", share: false };
const RAW = [
  ["Raw", true],
  ["Smooth", false],
] as const;
const SCALES = [
  ["Linear", false],
  ["Log", true],
] as const;
