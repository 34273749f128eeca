/* The one primary button of an entry: into the drawing, or into the plan; grey with a reason where neither is possible. */
import { type ReactElement, useState } from "react";
import { ask } from "../parts/ask";
import { Icon } from "../parts/icons";
import type { EntryPage } from "../records";
import type { Wish } from "./answers";

interface Properties {
  page: EntryPage;
  address: string;
  project: string | null;
  wish: (wish: Wish) => void;
}

export function PutButton({ page: { id, goes }, address, project, wish }: Properties): ReactElement | null {
  const [outcome, setOutcome] = useState<{ sentence: string; isGood: boolean } | null>(null);
  if (goes === null) return null;
  const off = project === null ? "No drawing is open: open one on Build first" : undefined;
  const putIntoPlan = async (): Promise<void> => {
    try {
      await ask(`${address}/put`, { json: { project } });
      setOutcome({ sentence: "It is in your plan.", isGood: true });
    } catch (error) {
      setOutcome({ sentence: (error as Error).message, isGood: false });
    }
  };
  const press = (): void => {
    if (goes === "plan") void putIntoPlan();
    else wish({ do: "put", name: id.slice(id.indexOf("/") + 1) });
  };
  return (
    <>
      {outcome && (
        <span className={outcome.isGood ? "s m" : "s warn"} role="status">
          {outcome.sentence}{" "}
          {outcome.isGood && (
            <button type="button" className="link s" onClick={() => wish({ do: "train" })}>
              Train with it
            </button>
          )}
        </span>
      )}
      <button type="button" className="btn p" disabled={off !== undefined} title={off} onClick={press}>
        <Icon name="plus" />
        {goes === "plan" ? "Put it into my plan" : "Put it into my drawing"}
      </button>
    </>
  );
}
