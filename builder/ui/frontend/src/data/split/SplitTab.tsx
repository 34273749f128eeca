/* The split: how it is made, what each part holds, k-fold, and the closed test part whose openings are counted. */
import type { ReactElement } from "react";
import { useShown } from "../shown";
import { ClassTable } from "./ClassTable";
import { Folds } from "./Folds";
import { Lock } from "./Lock";
import { SplitBar, SplitNumbers } from "./SplitBar";
import { SplitForm } from "./SplitForm";

export function SplitTab(): ReactElement {
  const { view } = useShown();
  const { split } = view;
  return (
    <div className="scroll split-tab">
      <section className="box">
        <h2>Which rows learn, choose and judge</h2>
        <SplitBar split={split} />
        <SplitNumbers split={split} />
        {split.notes.map((note) => (
          <p key={note} className="s q">
            {note}
          </p>
        ))}
        {split.classes.length > 0 && <ClassTable target={view.target.name} split={split} />}
      </section>
      <section className="box form">
        <h2>How it is made</h2>
        <SplitForm />
      </section>
      <section className="box">
        <h2>The part that judges</h2>
        {split.sizes.test ? (
          <Lock />
        ) : (
          <p className="m">
            No rows are kept to judge. Give “To judge” a share, and a last, honest score becomes possible.
          </p>
        )}
      </section>
      <section className="box">
        <h2>In folds</h2>
        <Folds />
      </section>
      <p className="s q pad">
        Recorded as <code>{split.hash.slice(0, 12)}</code>: every network and every classical model is measured on
        exactly these rows.
      </p>
    </div>
  );
}
