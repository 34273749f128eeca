/* What is predicted, and how its values are spread. */
import type { ReactElement } from "react";
import { Select } from "../../parts/Select";
import { useShown } from "../shown";
import { Balance } from "./Balance";
import { ofColumn, ofTask, predictable } from "./predicting";

export function Target(): ReactElement {
  const { view } = useShown();
  const { target, data, kind } = view;
  const isOwn = data.set === "file" && kind !== "text";
  return (
    <section className="target">
      <div className="row">
        {isOwn && target.one_column ? <ColumnPick /> : <h2>{target.heading}</h2>}
        <span className="grow" />
        {isOwn ? <TaskPick /> : <span className="s q">{target.aim}</span>}
      </div>
      <Balance target={target} />
    </section>
  );
}

function ColumnPick(): ReactElement {
  const { view, change } = useShown();
  const choices = predictable(view).map((name) => ({ value: name, label: name }));
  return (
    <span className="row tight">
      <h2>Predict</h2>
      <Select
        label="Column to predict"
        className="pick title"
        choices={[...choices, { value: "", label: "nothing" }]}
        value={view.target.name}
        onChoose={(name) => change(ofColumn(view, name))}
      />
    </span>
  );
}

function TaskPick(): ReactElement {
  const { view, change } = useShown();
  const { tasks, target, data } = view;
  const choices = tasks.map((task) => (task.value === "auto" ? { value: "auto", label: target.aim } : task));
  return (
    <Select
      label="Task"
      className="pick quiet"
      choices={choices}
      value={data.options.task || "auto"}
      onChoose={(task) => change(ofTask(view, task))}
    />
  );
}
