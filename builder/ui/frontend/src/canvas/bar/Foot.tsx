/* The totals under the drawing. */
import type { ReactElement } from "react";
import { Term } from "../../parts/Term";
import { bytes, count, many, work } from "../document/words";
import { useEditorBeside } from "../editing/useEditor";

const USUAL_BATCH = 32;

export function Foot(): ReactElement {
  const editor = useEditorBeside();
  const { parameters = 0, flops = 0, memory = 0 } = editor.judged ?? {};
  const nodes = Object.values(editor.network.nodes);
  const planned = editor.store.document.plan?.batch;
  const batch = typeof planned === "number" ? planned : USUAL_BATCH;
  return (
    <div className="foot" data-testid="totals">
      <span className="nw">
        <span className="q">Parameters</span> <b data-testid="parameters">{count(parameters)}</b>
      </span>
      <span className="nw">
        <span className="q">Work</span>{" "}
        <b>
          <Term word="mflop">{work(flops)}</Term> a sample
        </b>
      </span>
      <span
        className="nw memory"
        title="Activations of one batch; weights, gradients and the optimizer's memory come on top"
      >
        <span className="q">Memory</span>{" "}
        <b>
          {bytes(memory * batch)} at batch {batch}
        </b>
      </span>
      <span className="grow" />
      <span className="q nw many">
        {many(nodes.length, "layer")}
        {editor.nodes.size > 0 && <span className="chosen"> · {editor.nodes.size} chosen</span>}
      </span>
    </div>
  );
}
