/* How scores grow with the rows to learn from. It is measured when somebody asks for it. */
import type { ReactElement } from "react";
import type { Race } from "../answers";
import { usePlace } from "../place";
import { finishedOf } from "../states";
import { Figures } from "./Figures";
import type { PanelEntry } from "./panel";

function Content({ race: { figures, growing, mine } }: { race: Race }): ReactElement {
  const { isLive, doing } = usePlace();
  const measure = (): void => void doing.control({ do: "grow" });
  if (!figures.grow) return <Unmeasured isGrowing={growing !== null} onMeasure={measure} />;
  return (
    <>
      <Figures records={[figures.grow]} />
      {!growing && mine && (
        <button type="button" className="btn sm below" disabled={isLive} onClick={measure}>
          Measure again
        </button>
      )}
    </>
  );
}

const HOW =
  "Six training sizes, several draws of each, the same rows for all contestants; scored on validation, so the test part stays shut.";

function Unmeasured({ isGrowing, onMeasure }: { isGrowing: boolean; onMeasure: () => void }): ReactElement {
  const { race, isLive } = usePlace();
  if (isGrowing) return <p className="m">The smallest sizes are being fitted …</p>;
  return (
    <>
      <p className="m">{HOW}</p>
      <div className="tools below">
        <button
          type="button"
          className="btn"
          disabled={isLive || !race.mine}
          title={isLive ? "When the race is over" : undefined}
          onClick={onMeasure}
        >
          Measure the curves
        </button>
      </div>
    </>
  );
}

export const grow: PanelEntry = {
  name: "grow",
  title: "How it grows with rows",
  isThere: (race) => finishedOf(race).length > 0,
  Content,
};
