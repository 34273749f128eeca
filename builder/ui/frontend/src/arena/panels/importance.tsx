/* Which columns contestants lean on: how much a score falls without one. */
import type { ReactElement } from "react";
import type { Contestant, Race } from "../answers";
import { usePlace } from "../place";
import { finishedOf } from "../states";
import { Answer } from "./Answer";
import { leaning } from "./chosen";
import type { PanelEntry } from "./panel";

const MOST_ASKED = 12; // contestants

/** A baseline leans on nothing. */
const askedOf = (race: Race): Contestant[] => finishedOf(race).filter(({ group }) => group !== "baseline");

function Content({ race }: { race: Race }): ReactElement {
  const { address, view, change } = usePlace();
  const chosen = leaning(race, view.lean);
  const choose = (key: string, isChosen: boolean): void => {
    const others = chosen.filter((other) => other !== key);
    change({ lean: isChosen ? [...others, key] : others });
  };
  return (
    <>
      <div className="tools">
        <span className="whole">How much the score falls when a column's values are dealt out anew among the rows</span>
        {askedOf(race)
          .slice(0, MOST_ASKED)
          .map(({ key, title }) => (
            <label key={key} className="row">
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                onChange={(event) => choose(key, event.currentTarget.checked)}
              />
              {title}
            </label>
          ))}
      </div>
      {chosen.length > 0 ? (
        <Answer
          address={`${address}/why?what=importance&who=${chosen.join(",")}`}
          waiting="Asking them a few hundred times; this takes some seconds …"
        />
      ) : (
        <p className="q">Choose at least one.</p>
      )}
    </>
  );
}

export const importance: PanelEntry = {
  name: "importance",
  title: "What they lean on",
  isThere: (race) => askedOf(race).length > 0 && race.data?.kind !== "text",
  Content,
};
