/* How a new layer is wired. */
import type { Entry } from "../answers";
import type { Place, Port, Wire } from "../document/document";
import type { Editor, OpenEnd } from "./editor";

export interface Where {
  at?: Place;
  from?: OpenEnd;
  wire?: string;
  after?: string;
  /** After a layer as a new branch, though a wire leaves it already. */
  branch?: boolean;
}

/** How the new layer is wired: into a wire, or to the open end of one. */
export interface Joint {
  wire?: { id: string; line: Wire };
  end?: OpenEnd;
}

export function jointOf(editor: Editor, entry: Entry, { from, wire, after, branch }: Where): Joint {
  const line = wire === undefined ? undefined : editor.network.wires[wire];
  if (line) return { wire: { id: wire!, line } };
  if (from) return { end: from };
  const node = after === undefined ? undefined : editor.network.nodes[after];
  const output = node && entry.inputs.length ? editor.entry(node).outputs[0] : undefined;
  if (!output) return {};
  const leaving = Object.entries(editor.network.wires).filter(([, other]) => other.from[0] === after);
  const [only] = leaving;
  if (only && leaving.length === 1 && !branch && entry.outputs.length) return { wire: { id: only[0], line: only[1] } };
  return { end: { port: [after!, output.name], out: true } };
}

/** The port whose values the new layer will get. */
export function portBefore({ wire, end }: Joint): Port | undefined {
  if (wire) return wire.line.from;
  return end?.out ? end.port : undefined;
}
