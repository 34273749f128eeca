/* The buttons of a run. */
import type { ReactElement } from "react";
import { ask } from "../parts/ask";
import { Icon } from "../parts/icons";
import { Term } from "../parts/Term";
import { useWarning } from "../parts/Toast";
import { type Control, controlsOf, type Deed } from "./control-words";
import { usePlace, useRun } from "./place";

/** The buttons of the run in its state (`before`: in this one, until it is known), whether one is on its way, and what pressing one does. */
export function useControls(
  onChange: () => void,
  before?: string,
): {
  controls: Control[];
  isPending: boolean;
  press: (deed: Deed) => Promise<void>;
} {
  const { api, run, learners, follower, tell } = usePlace();
  const warn = useWarning();
  const state = useRun((followed) => followed.state) ?? before;
  const isPending = useRun((followed) => followed.pending !== null);
  const proposals = useRun(({ standing }) => standing?.proposals);
  const resumable = useRun(({ standing }) => standing?.resumable);

  const fork = async (): Promise<void> => {
    const json = { fork: true, key: `${Date.now()}` };
    const { runs } = await ask<{ runs: string[] }>(`${api}/runs/${run}/again`, { json });
    tell({ do: "open", run: runs[0]! });
  };
  const act = (deed: Deed): Promise<void> | void => {
    if (deed.kind === "command") {
      return follower.control({ do: deed.command, ...(deed.learner && { learner: deed.learner }) });
    }
    if (deed.kind === "fork") return fork();
    if (deed.kind === "change") return onChange();
    tell(deed.kind === "mend" ? { do: "mend", change: deed.change } : "again");
  };
  const press = async (deed: Deed): Promise<void> => {
    try {
      await act(deed);
    } catch (error) {
      warn((error as Error).message);
    }
  };
  const controls = state ? controlsOf({ state, proposals: proposals ?? [], resumable }, learners) : [];
  return { controls, isPending, press };
}

export function Controls({ onChange }: { onChange: () => void }): ReactElement {
  const { controls, isPending, press } = useControls(onChange);
  return (
    <div className="row controls">
      {controls.map(({ text, icon, deed, isPrimary, off, word }) => {
        const button = (
          <button
            key={text}
            className={`btn${isPrimary ? " p" : ""}`}
            type="button"
            disabled={Boolean(off) || isPending}
            title={off || undefined}
            onClick={() => void press(deed)}
          >
            <Icon name={icon} />
            {text}
          </button>
        );
        return word ? (
          <Term key={text} word={word}>
            {button}
          </Term>
        ) : (
          button
        );
      })}
    </div>
  );
}
