/* Predict: the network on a person's own input. A drawing is answered while it is drawn; a file of many rows comes back as a file. */
import { type ReactElement, useState } from "react";
import { ask } from "../../parts/ask";
import type { PredictForm } from "../../records";
import type { ExportData, NotYet } from "../answers";
import { Meter } from "../Meter";
import { Note } from "../Note";
import { useRepeated } from "../useRepeated";
import { AskForm } from "./AskForm";
import { RowsFile } from "./RowsFile";

const AGAIN_AFTER = 500; // ms, while the network is made ready

export function Predict({ data: { api, run } }: { data: ExportData }): ReactElement | null {
  const address = `${api}/runs/${run}/predict`;
  const [form, setForm] = useState<PredictForm | NotYet | null>(null);
  const [trouble, setTrouble] = useState("");
  const lookAgain = useRepeated(async (signal) => {
    try {
      const now = await ask<PredictForm | NotYet>(address, { signal });
      setForm(now);
      setTrouble("");
      const isWaited = !now.ready && now.trained !== false && now.state !== "failed";
      return isWaited ? AGAIN_AFTER : undefined;
    } catch (error) {
      if (!signal.aborted) setTrouble((error as Error).message);
      return AGAIN_AFTER;
    }
  });
  if (trouble) return <Note>{trouble}</Note>;
  if (!form) return null;
  if (!form.ready) return <Readying now={form} onAgain={lookAgain} />;
  return (
    <>
      <AskForm form={form} address={address} />
      {form.files && <RowsFile columns={form.rows} address={address} />}
    </>
  );
}

function Readying({ now, onAgain }: { now: NotYet; onAgain: () => void }): ReactElement {
  if (now.trained === false) return <p className="lead">Train the network first, then ask it here.</p>;
  if (now.state === "failed") {
    return (
      <>
        <Note>{now.sentence}</Note>
        <button type="button" className="btn" onClick={onAgain}>
          Try again
        </button>
      </>
    );
  }
  return (
    <>
      <p className="m">{now.text ?? "Getting the network ready"}</p>
      <Meter progress={now.progress} />
    </>
  );
}
