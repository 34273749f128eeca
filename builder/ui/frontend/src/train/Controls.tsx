/* The buttons of a run. */
import type { ReactElement } from "react";
import { ask } from "../parts/ask";
import { Icon } from "../parts/icons";
import { useWarning } from "../parts/Toast";
import { controlsOf, type Deed } from "./control-words";
import { usePlace, useRun } from "./place";

export function Controls({ onChange }: { onChange: () => void }): ReactElement {
  const { api, run, follower, tell } = usePlace();
  const warn = useWarning();
  const state = useRun((followed) => followed.state);
  const pending = useRun((followed) => followed.pending);
  const proposals = useRun(({ standing }) => standing?.proposals);
  const resumable = useRun(({ standing }) => standing?.resumable);

  const fork = async (): Promise<void> => {
    const json = { fork: true, key: `${Date.now()}` };
    const { runs } = await ask<{ runs: string[] }>(`${api}/runs/${run}/again`, { json });
    tell({ do: "open", run: runs[0]! });
  };
  const act = (deed: Deed): Promise<void> | void => {
    if (deed.kind === "command") return follower.control({ do: deed.command });
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
  const controls = state ? controlsOf({ state, proposals: proposals ?? [], resumable }) : [];
  return (
    <div className="row controls">
      {controls.map(({ text, icon, deed, isPrimary, off }) => (
        <button
          key={text}
          className={`btn${isPrimary ? " p" : ""}`}
          type="button"
          disabled={Boolean(off) || pending !== null}
          title={off || undefined}
          onClick={() => void press(deed)}
        >
          <Icon name={icon} />
          {text}
        </button>
      ))}
    </div>
  );
}
