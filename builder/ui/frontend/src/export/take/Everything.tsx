/* Everything of a run as one zip: made, checked and downloaded in the same place. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { bytes, percent } from "../../parts/numbers";
import type { EverythingReport } from "../../records";
import type { Makings } from "./useThings";

export function Everything({ making: { address, things, make } }: { making: Makings }): ReactElement | null {
  if (!things) return null;
  const now = things.everything ?? { state: "none" };
  if (now.state === "ready") {
    const { bytes: size, left_out: without } = now.report as EverythingReport;
    return (
      <>
        {without.length > 0 && (
          <span className="s warn" title={without.map(({ sentence }) => sentence).join("\n")}>
            without {without.map(({ thing }) => thing).join(", ")}
          </span>
        )}
        <a className="btn p" role="button" href={`${address}/${now.file}`} download="" data-task="everything">
          <Icon name="download" />
          Everything as one zip, {bytes(size)}
        </a>
      </>
    );
  }
  const isBusy = now.state === "making";
  return (
    <>
      {now.state === "failed" && <span className="s bad">{now.sentence}</span>}
      <button
        type="button"
        className="btn p"
        data-task="everything"
        disabled={isBusy}
        title={isBusy ? now.text : "Makes and checks what is not made yet"}
        onClick={() => make("everything")}
      >
        <Icon name="download" />
        {isBusy ? `Making everything, ${percent(now.progress)}` : "Everything as one zip"}
      </button>
    </>
  );
}
