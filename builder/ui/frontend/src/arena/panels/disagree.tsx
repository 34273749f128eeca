/* The test rows on which two contestants say different things. */
import type { ReactElement } from "react";
import type { Race } from "../answers";
import { usePlace } from "../place";
import { Answer } from "./Answer";
import { Chooser } from "./Chooser";
import { judged, pairOf } from "./chosen";
import type { PanelEntry } from "./panel";

function Content({ race }: { race: Race }): ReactElement {
  const { address, view, change } = usePlace();
  const [first, second] = pairOf(race, view.pair) as [string, string];
  return (
    <>
      <div className="tools">
        <Chooser
          label="First"
          among={judged(race)}
          chosen={first}
          onChoose={(key) => change({ pair: [key, second] })}
        />
        <span className="q">against</span>
        <Chooser
          label="Second"
          among={judged(race)}
          chosen={second}
          onChoose={(key) => change({ pair: [first, key] })}
        />
      </div>
      {first === second ? (
        <p className="q">Choose two different ones.</p>
      ) : (
        <Answer
          address={`${address}/why?what=disagree&first=${first}&second=${second}`}
          waiting="Looking through the test rows …"
        />
      )}
    </>
  );
}

export const disagree: PanelEntry = {
  name: "disagree",
  title: "Where two disagree",
  isThere: (race) => race.opened > 0 && judged(race).length > 1,
  Content,
};
