/* How one contestant does in each class, and whether its sureness can be trusted. */
import type { ReactElement } from "react";
import type { ContestantWhole } from "../../records";
import type { Race } from "../answers";
import { useAnswer } from "../following/useAnswers";
import { usePlace } from "../place";
import { Chooser } from "./Chooser";
import { classified, scored } from "./chosen";
import { Figures } from "./Figures";
import type { PanelEntry } from "./panel";

function Content({ race }: { race: Race }): ReactElement {
  const { address, view, change } = usePlace();
  const who = classified(race, view.classesOf) ?? "";
  const { answer, refusal } = useAnswer<ContestantWhole>(`${address}/contestants/${who}`);
  const records = answer?.figures.classes;
  const hasChances = records?.some(({ figure }) => figure === "calibration") ?? true;
  return (
    <>
      <div className="tools">
        <Chooser label="Contestant" among={scored(race)} chosen={who} onChoose={(key) => change({ classesOf: key })} />
      </div>
      {refusal}
      {records && <Figures key={who} records={records} areBeside />}
      {!hasChances && <p className="q">It gives no probabilities.</p>}
    </>
  );
}

export const classes: PanelEntry = {
  name: "classes",
  title: "Each class",
  isThere: (race) => Boolean(race.data?.class_count) && scored(race).length > 0,
  Content,
};
