/* One race: what is said of it, the curves beside the scoreboard, the textbook beside what to try next, and panels to look closer. */
import { type ReactElement, useCallback, useMemo, useRef, useState } from "react";
import type { Around } from "../figures/figure";
import type { Scale } from "../records";
import type { ArenaData, Race } from "./answers";
import { Board } from "./board/Board";
import { AnswersKept } from "./following/answers-kept";
import type { Doing } from "./following/useArena";
import type { View } from "./kept";
import { type Looks, looksOf } from "./looks";
import { Next } from "./Next";
import { Panels } from "./panels/Panels";
import { type Place, PlaceProvider } from "./place";
import { RaceSection } from "./plot/RaceSection";
import { isOver, partOf } from "./states";
import { Textbook } from "./Textbook";
import { Top } from "./top/Top";

interface Properties {
  data: ArenaData;
  race: Race;
  theme: string | undefined;
  view: View;
  change: (change: Partial<View>) => void;
  doing: Doing;
  isStarting: boolean;
}

const UNKNOWN: Scale = { title: "score", share: true }; // while the data are not open

export function OpenRace(properties: Properties): ReactElement {
  const { data, race, theme, view, change, doing, isStarting } = properties;
  const { api, project } = data;
  const [answers] = useState(() => new AnswersKept());
  const panels = useRef<HTMLElement>(null);
  const looks = useLooks(race);
  const around = useAround(looks, theme, view, change);
  const show = useCallback(
    (panel: string, more: Partial<View> = {}) => {
      change({ panel, ...more });
      requestAnimationFrame(() => panels.current?.scrollIntoView({ behavior: scrolling(), block: "start" }));
    },
    [change],
  );
  const place: Place = {
    address: `${api}/races/${race.id}`,
    isLive: !isOver(race.state),
    part: partOf(race),
    scale: race.data?.measure ?? UNKNOWN,
    ...{ project, race, looks, view, change, show, doing, isStarting, answers, around },
  };
  // Where nobody could begin, the sentence above says it all.
  const hasNobody = race.state === "stopped" && race.contestants.length === 0;
  return (
    <PlaceProvider value={place}>
      <Top />
      <div className={`mid${view.wide ? " wide" : ""}`} hidden={hasNobody}>
        <RaceSection />
        <Board />
      </div>
      <div className="low" hidden={hasNobody}>
        <Textbook claims={race.verdict?.textbook} isLive={place.isLive} />
        <Next advice={race.verdict?.next} />
      </div>
      <Panels place={panels} />
    </PlaceProvider>
  );
}

const scrolling = (): ScrollBehavior => (matchMedia("(prefers-reduced-motion:reduce)").matches ? "auto" : "smooth");

/** The same object while the same contestants race: figures are drawn anew with another. */
function useLooks({ contestants }: Race): Looks {
  const looks = looksOf(contestants);
  const written = JSON.stringify(looks);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written is all that is in it
  return useMemo(() => looks, [written]);
}

function useAround(looks: Looks, theme: string | undefined, view: View, change: (some: Partial<View>) => void): Around {
  const { cost, growTime } = view;
  return useMemo(
    () => ({ theme, ...looks, choice: { cost, growTime }, choose: change }),
    [theme, looks, cost, growTime, change],
  );
}
