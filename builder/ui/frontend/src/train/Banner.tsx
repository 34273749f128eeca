/* Why a run has failed, that nobody answers, or that what it has learned is worth nothing. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";
import { isBroken, isDone } from "../parts/run-states";
import { named } from "./layers";
import { usePlace, useRun } from "./place";
import { scoreNow, worthless, worthOf } from "./worth";

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
  if (isDone(state) && !isBroken(state)) return <Worth />;
  if (!isBroken(state) || !cause) return null;
  return (
    <div className={`banner ${state === "failed" ? "bad" : "warn"}`} role="status">
      <Icon name="alert" />
      <span>{named(cause, layers)}</span>
    </div>
  );
}

/** Nobody is to celebrate what an answer gets that looks at nothing. */
function Worth(): ReactElement | null {
  const { tell } = usePlace();
  const sentence = useRun(({ headline, series, standing }) =>
    standing ? worthless(headline, scoreNow(headline, series, standing), worthOf(standing, headline)) : null,
  );
  if (!sentence) return null;
  return (
    <div className="banner warn" role="status">
      <Icon name="alert" />
      <span>{sentence}</span>
      <span className="grow" />
      <button className="btn sm" type="button" onClick={() => tell({ do: "arena" })}>
        See whether others do better
      </button>
    </div>
  );
}
