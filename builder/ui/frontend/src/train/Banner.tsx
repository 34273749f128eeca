/* Why a run has failed, or that nobody answers. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";
import { isBroken } from "../parts/run-states";
import { named } from "./layers";
import { usePlace, useRun } from "./place";

export function Banner(): ReactElement | null {
  const { follower, layers } = usePlace();
  const isOffline = useRun((run) => run.isOffline);
  const state = useRun((run) => run.state);
  const cause = useRun(({ standing }) => standing?.cause);
  if (isOffline) {
    return (
      <div className="banner warn" role="status">
        <Icon name="alert" />
        <b>No answer from the server</b>
        <span>Training goes on without this page. The missing points are filled in when it answers.</span>
        <span className="grow" />
        <button className="btn sm" type="button" onClick={() => follower.askAgainNow()}>
          Try again now
        </button>
      </div>
    );
  }
  if (!isBroken(state) || !cause) return null;
  return (
    <div className={`banner ${state === "failed" ? "bad" : "warn"}`} role="status">
      <Icon name="alert" />
      <span>{named(cause, layers)}</span>
    </div>
  );
}
