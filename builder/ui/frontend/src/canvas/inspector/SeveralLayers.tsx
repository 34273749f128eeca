/* What can be done with several chosen layers at once. */
import type { ReactElement } from "react";
import { Icon, type IconName } from "../../parts/icons";
import { align } from "../editing/arranging";
import { makeBlock } from "../editing/blocks";
import { duplicate } from "../editing/clipboard";
import type { Editor } from "../editing/editor";
import { group } from "../editing/grouping";
import { bypass } from "../editing/settings";
import type { Alignment } from "../geometry/align";

const ALIGNMENTS: [how: Alignment, icon: IconName, label: string][] = [
  ["left", "align-start-vertical", "Align left"],
  ["centre", "align-center-vertical", "Align centres"],
  ["right", "align-end-vertical", "Align right"],
  ["top", "align-start-horizontal", "Align top"],
  ["middle", "align-center-horizontal", "Align middles"],
  ["bottom", "align-end-horizontal", "Align bottom"],
  ["columns", "align-horizontal-space-around", "Same gaps sideways"],
  ["rows", "align-vertical-space-around", "Same gaps downwards"],
];

const ACTIONS: [icon: IconName, text: string, act: (editor: Editor) => void, testid?: string][] = [
  ["group", "Group", group, "do-group"],
  ["boxes", "Make a block", (editor) => void makeBlock(editor), "do-block"],
  ["eye-off", "Bypass", bypass],
  ["copy", "Duplicate", duplicate],
];

interface SeveralLayersProps {
  editor: Editor;
  hasCommonFields: boolean;
}

export const SeveralLayers = ({ editor, hasCommonFields }: SeveralLayersProps): ReactElement => (
  <>
    <div className="row" style={{ padding: "12px 16px 8px" }}>
      <h2>{editor.nodes.size} layers</h2>
    </div>
    <p className="m" style={{ padding: "0 16px 12px" }}>
      {hasCommonFields ? "What you set here is set in all of them." : "These layers have no setting in common."}
    </p>
    <div
      className="row"
      style={{ padding: "0 12px 12px", gap: 2, flexWrap: "wrap" }}
      role="toolbar"
      aria-label="Arrange"
    >
      {ALIGNMENTS.map(([how, icon, label]) => (
        <button
          key={how}
          type="button"
          className="btn t sm i"
          title={label}
          aria-label={label}
          data-testid={`align-${how}`}
          onClick={() => align(editor, how)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
    <div className="row" style={{ padding: "0 16px 12px", flexWrap: "wrap" }}>
      {ACTIONS.map(([icon, text, act, testid]) => (
        <button key={text} type="button" className="btn sm" onClick={() => act(editor)} data-testid={testid}>
          <Icon name={icon} />
          {text}
        </button>
      ))}
    </div>
  </>
);
