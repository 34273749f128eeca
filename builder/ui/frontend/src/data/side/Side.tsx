/* Beside the columns: what is predicted, what could fool us, the split. */
import type { ReactElement } from "react";
import { useShown } from "../shown";
import { splitWords } from "../split/choosing";
import { SplitBar, SplitNumbers } from "../split/SplitBar";
import { Problems } from "./Problems";
import { Target } from "./Target";

export const Side = (): ReactElement => (
  <aside className="side" aria-label="Target, problems and split">
    <Target />
    <Problems />
    <SplitPart />
  </aside>
);

function SplitPart(): ReactElement {
  const { view, openTab } = useShown();
  const { split } = view;
  return (
    <section className="split">
      <div className="row">
        <h2 className="grow">Split</h2>
        <button className="link s" type="button" onClick={() => openTab("Split")}>
          {splitWords(split)}
        </button>
      </div>
      <SplitBar split={split} />
      <SplitNumbers split={split} />
    </section>
  );
}
