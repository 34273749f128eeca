/* The race with its heading: the scale of time, and how large it is drawn. */

import type { ReactElement } from "react";
import { InWords } from "../../parts/InWords";
import { Icon } from "../../parts/icons";
import { Segments } from "../../parts/Segments";
import { usePlace } from "../place";
import { linesOf } from "./geometry";
import { RacePlot } from "./RacePlot";
import { raceSentence, raceTable } from "./race-words";

const SCALES = [
  ["Log time", true],
  ["Linear", false],
] as const;

export function RaceSection(): ReactElement {
  const { race, scale, looks, view, change } = usePlace();
  const lines = linesOf(race.contestants);
  return (
    <section className="left" aria-label="Race">
      <div className="row headline">
        <h2>Race</h2>
        <div className="raceSub">
          <span className="s q">validation {scale.title} against seconds of fitting</span>
        </div>
        <span className="grow" />
        <Segments label="Scale of time" choices={SCALES} value={view.log} onChoose={(log) => change({ log })} />
        <button
          type="button"
          className="btn t sm i"
          title="Larger or smaller"
          aria-label="Larger or smaller"
          onClick={() => change({ wide: !view.wide })}
        >
          <Icon name="expand" />
        </button>
      </div>
      <RacePlot contestants={race.contestants} scale={scale} log={view.log} looks={looks} />
      <InWords title="Race" sentence={raceSentence(lines, scale)} table={() => raceTable(lines, scale)} />
    </section>
  );
}
