/* How the rows would lie in folds. */
import { type ReactElement, useState } from "react";
import { plural, thousands } from "../../parts/numbers";
import type { FoldsShown, PartSizes } from "../../records";
import { useQuestion, useShown } from "../shown";
import { FOLDS } from "./choosing";

const COUNTS = [3, 5, 10];

export function Folds(): ReactElement {
  const { view, change } = useShown();
  const [count, setCount] = useState(FOLDS);
  const { answer, error } = useQuestion<FoldsShown>("folds", { count });
  const use = (): void => {
    const split = { ...view.split.options, type: "k-fold", folds: count, fold: 0, column: null };
    change({ data: { ...view.data, split }, label: `Split in ${count} folds` });
  };
  if (error) return <p className="m">{error.message}</p>;
  if (!answer) return <div />;
  const { folds } = answer;
  return (
    <div>
      <p className="s q">
        {`Each row outside the test part chooses once: ${plural(folds.length, "training")} instead of one, and a `}
        spread beside the mean.
      </p>
      <div className="folds">
        {folds.map(({ sizes }, place) => (
          <Fold key={place} place={place} count={folds.length} sizes={sizes} />
        ))}
      </div>
      <div className="row">
        {COUNTS.map((wanted) => (
          <button
            key={wanted}
            className="btn sm"
            type="button"
            aria-pressed={wanted === count}
            onClick={() => setCount(wanted)}
          >
            {`${wanted} folds`}
          </button>
        ))}
        <button className="btn sm" type="button" onClick={use}>
          Use these folds
        </button>
      </div>
    </div>
  );
}

function Fold({ place, count, sizes }: { place: number; count: number; sizes: PartSizes }): ReactElement {
  const { train, validation, test } = sizes;
  return (
    <div className="fold">
      <span className="s q">{`fold ${place + 1}`}</span>
      <div className="splitbar thin">
        {Array.from({ length: count }, (_, k) => (
          <i key={k} className={k === place ? "pick-part" : "learn"} style={{ flex: 1 }} />
        ))}
        {test > 0 && <i className="judge" style={{ flex: (count * test) / (train + validation) }} />}
      </div>
      <span className="s n">{`${thousands(validation)} choose`}</span>
    </div>
  );
}
