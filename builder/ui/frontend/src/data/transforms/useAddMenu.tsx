/* The transforms that could be added. */
import { usePanel } from "../../parts/Panels";
import type { TransformEntry } from "../../records";
import type { Step } from "../answers";
import { useSay } from "../Said";
import { useShown } from "../shown";
import { fitting, inserted, needsColumns } from "./steps";

export function useAddMenu(
  entries: readonly TransformEntry[],
  chosen: readonly Step[],
  save: (steps: Step[], label: string) => void,
): (button: HTMLElement) => void {
  const { view } = useShown();
  const panel = usePanel();
  const say = useSay();
  const add = (entry: TransformEntry): void => {
    panel.close();
    if (needsColumns(entry)) say("Press “Input” in the column table to leave a column out.");
    else save(inserted(chosen, entry, entries), `Add ${entry.title}`);
  };
  return (button) =>
    panel.open({
      title: "Add a transform",
      button,
      children: (
        <div className="menu flat">
          {fitting(entries, view.columns).map((entry) => (
            <button key={entry.name} type="button" onClick={() => add(entry)}>
              <b>{entry.title}</b>
              <div className="s q">{entry.summary}</div>
            </button>
          ))}
        </div>
      ),
    });
}
