/* The Train screen of one run: how good now, how long still, is it still improving. */
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Menus } from "../parts/Menus";
import { loadPlotly } from "../parts/plotly";
import { isDone, isLive } from "../parts/run-states";
import { Segments } from "../parts/Segments";
import type { ScreenProps } from "../parts/screen";
import { Toasts, useWarning } from "../parts/Toast";
import { usePlotly } from "../parts/usePlotly";
import { Playground } from "../playground/Playground";
import { Results } from "../results/Results";
import type { Asked, PlanOfRun, PlanWords, TrainData } from "./answers";
import { Banner } from "./Banner";
import { Change } from "./Change";
import { Curves } from "./Curves";
import { Gone, Waiting } from "./Empty";
import { Events } from "./Events";
import { RunFollower } from "./follower";
import { Head } from "./Head";
import { InsidesPart } from "./inside/InsidesPart";
import { type DrawnLayer, useLayers } from "./layers";
import { Plan } from "./Plan";
import { PlaceProvider, useFollowed, usePlace, useRun } from "./place";
import { isPlane } from "./plot-lines";

export function TrainScreen({ data, tell: trigger, host }: ScreenProps<TrainData>): ReactElement {
  const tell = (asked: Asked): void => trigger("ended", asked);
  const { api, run, name, words } = data;
  const plan = data.plan ?? NO_PLAN;
  const follower = useFollower(data, tell);
  const isGone = useFollowed(follower, (followed) => followed.isGone);
  const isFirstShown = useFirstShown(follower, run);
  const layers = useLayers(api, run, isFirstShown) ?? NO_LAYERS;
  const theme = host.dataset.theme;
  const steady = useRef(tell);
  steady.current = tell;
  const place = useMemo(
    () => ({
      ...{ api, run: run ?? "", plan, follower, layers, host, theme },
      tell: (asked: Asked) => steady.current(asked),
    }),
    [api, run, plan, follower, layers, host, theme],
  );
  return (
    <PlaceProvider value={place}>
      {isGone ? (
        <div className="train">
          <Gone tell={tell} />
        </div>
      ) : (
        <Pieces words={words} name={name} hasRun={run !== null} isFirstShown={isFirstShown} tell={tell} />
      )}
    </PlaceProvider>
  );
}

const NO_PLAN: PlanOfRun = {};
const NO_LAYERS: readonly DrawnLayer[] = [];

interface PiecesProperties {
  words: PlanWords | null;
  name: string;
  hasRun: boolean;
  isFirstShown: boolean;
  tell: (asked: Asked) => void;
}

function Pieces({ words, name, hasRun, isFirstShown, tell }: PiecesProperties): ReactElement {
  const [isChanging, setChanging] = useState(false);
  const { mode, views, choose } = useMode();
  const choice = <Segments label="What to show" choices={views} value={mode} onChoose={choose} />;
  return (
    <div className="train" data-mode={hasRun ? mode : undefined}>
      <Toasts>
        <Menus>
          <Refusal sentence={words?.refused} />
          <aside className="side" aria-label="Plan">
            <Plan words={words} />
            <Events started={words?.started} />
          </aside>
          <div className="right">
            <Banner />
            {hasRun && <Head views={views.length > 1 && choice} onChange={() => setChanging(true)} />}
            <div className="main">
              {hasRun ? (
                <Views mode={mode} isFirstShown={isFirstShown} />
              ) : (
                <Waiting words={words} name={name} tell={tell} />
              )}
            </div>
          </div>
          {isChanging && <Change onClose={() => setChanging(false)} />}
        </Menus>
      </Toasts>
    </div>
  );
}

type Mode = "curves" | "plane" | "results";

/** What this run can show: curves always, a playground for points of a plane, results once it has ended. */
function useMode(): { mode: Mode; views: [string, Mode][]; choose: (mode: Mode) => void } {
  const { plan } = usePlace();
  const [chosen, choose] = useState<Mode | null>(null);
  const hasResults = useRun((run) => isDone(run.state));
  const hasPlane = isPlane(plan);
  const views: [string, Mode][] = [["Curves", "curves"]];
  if (hasPlane) views.push(["Playground", "plane"]);
  if (hasResults) views.push(["Results", "results"]);
  const mode = views.find(([, view]) => view === chosen)?.[1] ?? (hasPlane ? "plane" : "curves");
  return { mode, views, choose };
}

function Views({ mode, isFirstShown }: { mode: Mode; isFirstShown: boolean }): ReactElement {
  const { run, plan } = usePlace();
  const plotly = usePlotly();
  const hasBegun = useRun(({ state }) => state !== undefined && !["queued", "starting"].includes(state));
  const hasBeenOpen = useOnce(mode === "results");
  return (
    <>
      <Curves plotly={plotly} isSeen={mode === "curves"} isFirstShown={isFirstShown} />
      {hasBeenOpen && <Results isSeen={mode === "results"} />}
      {isPlane(plan) && <Playground isSeen={mode === "plane"} />}
      {hasBegun && isFirstShown && <InsidesPart key={run} isSeen={mode === "curves"} />}
    </>
  );
}

/** True from the first time on: what takes long to come is kept once it was there. */
function useOnce(now: boolean): boolean {
  const [was, setWas] = useState(now);
  if (now && !was) setWas(true);
  return was || now;
}

/** Follows the run that the page names, from its first drawing on. */
function useFollower({ api, run, plan }: TrainData, tell: (asked: Asked) => void): RunFollower {
  const heard = useRef(tell);
  heard.current = tell;
  const [follower] = useState(() => new RunFollower(api, (state) => heard.current(state)));
  const epochs = useRef(0);
  epochs.current = plan?.epochs ?? 0;
  useLayoutEffect(() => {
    follower.follow(run, epochs.current);
    return () => follower.follow(null, 0);
  }, [follower, run]);
  return follower;
}

/** The first numbers are on screen: what else there is comes in the frame after them. */
function useFirstShown(follower: RunFollower, run: string | null): boolean {
  const [shown, setShown] = useState<string | null>(null);
  const isThere = useFollowed(
    follower,
    ({ state, hasNumbers }) => state !== undefined && (hasNumbers || !isLive(state)),
  );
  useEffect(() => {
    if (!isThere) return;
    let frame = 0;
    // The curves are drawn in the frame that they have asked for by now; React may begin with the rest behind it.
    void loadPlotly()
      .catch(() => {})
      .then(() => {
        frame = requestAnimationFrame(() => setShown(run));
      });
    return () => cancelAnimationFrame(frame);
  }, [isThere, run]);
  return run !== null && shown === run && isThere;
}

/** What the page had to refuse is said once. */
function Refusal({ sentence }: { sentence: string | null | undefined }): null {
  const warn = useWarning();
  useEffect(() => {
    if (sentence) warn(sentence);
  }, [sentence, warn]);
  return null;
}
