/* Charts: a map of all samples, a histogram of each column by class, and how columns hang together. */
import type { ReactElement } from "react";
import type { RowMap } from "../../records";
import { Answered } from "../Answered";
import { useQuestion, useShown } from "../shown";
import { Correlated } from "./Correlated";
import { GraphBox } from "./GraphBox";
import { Histograms } from "./Histograms";
import { MapBox } from "./MapBox";

export function ChartsTab({ isMapOnly = false }: { isMapOnly?: boolean }): ReactElement {
  const { view } = useShown();
  const asked = useQuestion<RowMap>("map");
  const isGraph = view.columns.some(({ type }) => type === "links");
  return (
    <Answered asked={asked}>
      {(map) => (
        <div className="scroll charts-tab">
          {isGraph && <GraphBox />}
          <MapBox map={map} isAlone={isMapOnly} />
          {!isMapOnly && (
            <>
              <Histograms />
              <Correlated />
            </>
          )}
        </div>
      )}
    </Answered>
  );
}
