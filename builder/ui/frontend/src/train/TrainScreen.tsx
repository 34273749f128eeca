/* The Train screen of one run: how good now, how long still, is it still improving. */
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { Menus } from "../parts/Menus";
import { Segments } from "../parts/Segments";
import type { ScreenProps } from "../parts/screen";
import { Toasts, useWarning } from "../parts/Toast";
import type { Asked, PlanOfRun, PlanWords, TrainData } from "./answers";
import { Banner } from "./Banner";
import { Change } from "./Change";
import { Gone, Waiting } from "./Empty";
import { Events } from "./Events";
import { useFirstShown, useFollower } from "./following";
import { Head } from "./Head";
import { Heard } from "./Heard";
import { type DrawnLayer, useLayers } from "./layers";
import { NextSteps } from "./NextSteps";
import { Plan } from "./Plan";
import { PlaceProvider, useFollowed } from "./place";
import { useMode, Views } from "./Views";

export function TrainScreen({ data, tell: trigger, host }: ScreenProps<TrainData>): ReactElement {
  const tell = (asked: Asked): void => trigger("ended", asked);
  const { api, run, name, words } = data;
  const plan = data.plan ?? NO_PLAN;
  const follower = useFollower(data, tell);
  const isGone = useFollowed(follower, (followed) => followed.isGone);
  const isFirstShown = useFirstShown(follower, run);
  const learners = words?.learners ?? NO_LEARNERS;
  const layers = useLayers(api, run, isFirstShown) ?? NO_LAYERS;
  const theme = host.dataset.theme;
  const steady = useRef(tell);
  steady.current = tell;
  const place = useMemo(
    () => ({
      ...{ api, run: run ?? "", plan, learners, follower, layers, host, theme },
      tell: (asked: Asked) => steady.current(asked),
    }),
    [api, run, plan, learners, follower, layers, host, theme],
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
const NO_LEARNERS: readonly string[] = [];
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
  const { mode, views, choose } = useMode(Boolean(words?.makes));
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
            {hasRun && <Heard />}
            {hasRun && mode !== "plane" && (
              <Head views={views.length > 1 && choice} onChange={() => setChanging(true)} />
            )}
            {hasRun && mode !== "plane" && (
              <NextSteps races={words?.races ?? true} prepares={words?.prepares ?? false} />
            )}
            <div className="main">
              {hasRun ? (
                <Views mode={mode} isFirstShown={isFirstShown} choice={choice} />
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

/** What the page had to refuse is said once. */
function Refusal({ sentence }: { sentence: string | null | undefined }): null {
  const warn = useWarning();
  useEffect(() => {
    if (sentence) warn(sentence);
  }, [sentence, warn]);
  return null;
}
