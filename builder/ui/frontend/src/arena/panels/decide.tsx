/* How one contestant decides, where that can be read: the questions of a tree, or weights. */
import type { ReactElement } from "react";
import { Segments } from "../../parts/Segments";
import type { ContestantWhole } from "../../records";
import type { Race } from "../answers";
import { useAnswer } from "../following/useAnswers";
import { usePlace } from "../place";
import { decider, readable } from "./chosen";
import { Figures } from "./Figures";
import type { PanelEntry } from "./panel";

const MOST_SHOWN = 8; // contestants beside each other

function Content({ race }: { race: Race }): ReactElement {
  const { address, view, change } = usePlace();
  const who = decider(race, view.decide) ?? "";
  const { answer, refusal } = useAnswer<ContestantWhole>(`${address}/contestants/${who}`);
  const records = answer?.figures.decide;
  return (
    <>
      <div className="tools">
        <Segments
          label="Contestant"
          choices={readable(race)
            .slice(0, MOST_SHOWN)
            .map(({ title, key }) => [title, key] as const)}
          value={who}
          onChoose={(key) => change({ decide: key })}
        />
      </div>
      {refusal && <p>{refusal}</p>}
      {records && <Figures key={who} records={records} />}
      {records?.length === 0 && <p className="q">It cannot be read.</p>}
    </>
  );
}

export const decide: PanelEntry = {
  name: "decide",
  title: "How they decide",
  isThere: (race) => readable(race).length > 0,
  Content,
};
