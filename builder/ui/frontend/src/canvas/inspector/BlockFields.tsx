/* What a block has beyond its fields: how often it runs, whether its weights are shared, and the way inside. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { repeats } from "../document/blocks";
import type { Node } from "../document/document";
import { openUp } from "../editing/blocks";
import type { Editor } from "../editing/editor";
import { setKey } from "../editing/settings";
import { openBlock } from "../editing/walking";
import { ExposeButton } from "./FieldRow";
import { NumberBox } from "./NumberBox";
import { limitsOf } from "./numbers";
import { Switch } from "./Switch";

interface BlockProps {
  editor: Editor;
  id: string;
  node: Node;
}

export function BlockFields({ editor, id, node }: BlockProps): ReactElement {
  const times = node.repeat ?? 1;
  return (
    <>
      <label htmlFor="ll-repeat">Repeat</label>
      <div className="row" style={{ gap: 8 }}>
        <NumberBox
          id="ll-repeat"
          testid="repeat"
          label="Repeat"
          value={times}
          limits={limitsOf(repeats)}
          onDone={() => editor.settle()}
          onChange={(value) =>
            setKey(editor, [id], "repeat", value === 1 ? undefined : value, `Repeat ×${value}`, true)
          }
        />
        <ExposeButton editor={editor} id={id} field={repeats} />
      </div>
      {times > 1 && (
        <>
          <span className="lab">Same weights</span>
          <Switch
            isOn={!!node.shared}
            label="Same weights in each"
            onChange={(isOn) =>
              setKey(editor, [id], "shared", isOn || undefined, isOn ? "Shared weights" : "Own weights")
            }
          />
        </>
      )}
    </>
  );
}

export const BlockActions = ({ editor, id }: Omit<BlockProps, "node">): ReactElement => (
  <div className="row" style={{ padding: "12px 16px 0" }}>
    <button type="button" className="btn sm" data-testid="open-block" onClick={() => openBlock(editor, id)}>
      <Icon name="pencil" />
      Open the block
    </button>
    <button type="button" className="btn sm" data-testid="ungroup-block" onClick={() => void openUp(editor, id)}>
      <Icon name="ungroup" />
      Take apart
    </button>
  </div>
);
