/* Charts: a map of all samples, a histogram of each column by class, and how columns hang together. */
import type { ReactElement } from "react";
import type { RowMap } from "../../records";
import { Answered } from "../Answered";
import { useQuestion } from "../shown";
import { Correlated } from "./Correlated";
import { Histograms } from "./Histograms";
import { MapBox } from "./MapBox";

export function ChartsTab({ isMapOnly = false }: { isMapOnly?: boolean }): ReactElement {
  const asked = useQuestion<RowMap>("map");
  return (
    <Answered asked={asked}>
      {(map) => (
        <div className="scroll charts-tab">
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
