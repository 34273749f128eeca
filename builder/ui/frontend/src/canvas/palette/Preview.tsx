/* Beside the palette: what the layer under the pointer, or with the keyboard, does. */
import type { ReactElement } from "react";
import { Glyph } from "../../parts/icons";
import { Words } from "../../parts/Words";
import type { PortEntry } from "../answers";
import type { Editor } from "../editing/editor";
import type { Item } from "./search";

/** Which layer, and how far down the palette its line stands. */
export interface Pointed {
  type: string;
  top: number;
}

interface PreviewProps {
  editor: Editor;
  item: Item;
  top: number;
}

export function Preview({ editor, item, top }: PreviewProps): ReactElement {
  const entry = editor.entryOfType(item.type);
  return (
    <div className={`pop preview ${item.family}`} role="tooltip" data-testid="preview" style={{ top }}>
      <div className="row">
        <span className="fam">
          <Glyph name={item.glyph} />
        </span>
        <b>{item.title}</b>
      </div>
      <p>
        <Words text={item.summary} />
      </p>
      {entry.explain && (
        <p className="m s">
          <Words text={entry.explain} />
        </p>
      )}
      <p className="q s">
        {entry.inputs.length ? `Takes ${portsOf(entry.inputs)}` : "Takes nothing: data enter here"} ·{" "}
        {entry.outputs.length ? `gives ${portsOf(entry.outputs)}` : "the answer leaves here"}
      </p>
    </div>
  );
}

const portsOf = (ports: PortEntry[]): string =>
  ports.map(({ dims, name }) => (dims?.length ? dims.join(" × ") : name === "in" ? "any shape" : name)).join(", ");
