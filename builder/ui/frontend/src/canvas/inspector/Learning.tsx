/* How a layer learns: where its weights start, whether they move, and how fast. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import type { Entry } from "../answers";
import type { Json, Node } from "../document/document";
import type { Editor } from "../editing/editor";
import { setKey } from "../editing/settings";
import { NumberBox } from "./NumberBox";
import { Switch } from "./Switch";

const STARTS = [
  ["", "As torch does"],
  ["zeros", "Zeros"],
  ["ones", "Ones"],
  ["constant", "A constant"],
  ["normal", "Normal"],
  ["uniform", "Uniform"],
  ["truncated_normal", "Truncated normal"],
  ["xavier_normal", "Xavier normal"],
  ["xavier_uniform", "Xavier uniform"],
  ["he_normal", "He normal"],
  ["he_uniform", "He uniform"],
  ["orthogonal", "Orthogonal"],
] as const;

interface FactorField {
  name: "lr" | "l1" | "l2";
  label: string;
  help: string;
  usual: number;
  step: number;
}

const FACTORS: FactorField[] = [
  {
    name: "lr",
    label: "Learning rate ×",
    help: "This layer's learning rate, as a factor of the plan's",
    usual: 1,
    step: 0.1,
  },
  { name: "l1", label: "L1", help: "Pulls weights to exactly zero", usual: 0, step: 0.0001 },
  { name: "l2", label: "L2", help: "Pulls weights towards zero", usual: 0, step: 0.0001 },
];

interface LearningProps {
  editor: Editor;
  ids: string[];
  entry: Entry;
}

/** The first of the chosen layers says how it stands; what is set is set in all. */
export function Learning({ editor, ids, entry }: LearningProps): ReactElement {
  const node = editor.network.nodes[ids[0]!]!;
  const isSet = node.frozen || node.lr !== undefined || node.l1 || node.l2 || node.init;
  return (
    <details className="part fold" open={!!isSet}>
      <summary>
        <Icon name="chevron-right" />
        How it learns
      </summary>
      <div className="fields" style={{ padding: "8px 0 0" }}>
        {(entry.initialise ?? []).map((weight) => (
          <StartOf key={weight} editor={editor} ids={ids} node={node} weight={weight} />
        ))}
        <span className="lab">Frozen</span>
        <Switch
          isOn={!!node.frozen}
          label="Frozen"
          testid="key-frozen"
          onChange={(isOn) => setKey(editor, ids, "frozen", isOn || undefined, isOn ? "Freeze" : "Let it learn")}
        />
        {FACTORS.map((factor) => (
          <Factor key={factor.name} editor={editor} ids={ids} node={node} factor={factor} />
        ))}
      </div>
    </details>
  );
}

interface StartOfProps {
  editor: Editor;
  ids: string[];
  node: Node;
  weight: string;
}

function StartOf({ editor, ids, node, weight }: StartOfProps): ReactElement {
  const start = (node.init?.[weight] as { type?: string } | undefined)?.type ?? "";
  const isKnown = STARTS.some(([value]) => value === start);
  const set = (value: string, words: string | null): void => {
    const init: Record<string, Json> = { ...node.init };
    if (value) init[weight] = { type: value };
    else delete init[weight];
    setKey(editor, ids, "init", Object.keys(init).length ? init : undefined, `${weight} starts ${words}`);
  };
  return (
    <>
      <span className="lab">{startLabel(weight)}</span>
      <select
        className="inp"
        data-testid={`init-${weight}`}
        aria-label={`How ${weight} starts`}
        value={start}
        onChange={({ target }) => set(target.value, target.selectedOptions[0]!.textContent)}
      >
        {STARTS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {!isKnown && <option value={start}>{start}</option>}
      </select>
    </>
  );
}

function startLabel(weight: string): string {
  if (weight === "weight") return "Weights start";
  return weight === "bias" ? "Bias starts" : `${weight} starts`;
}

interface FactorProps {
  editor: Editor;
  ids: string[];
  node: Node;
  factor: FactorField;
}

function Factor({ editor, ids, node, factor }: FactorProps): ReactElement {
  const { name, label, help, usual, step } = factor;
  return (
    <>
      <span className="lab" title={help}>
        {label}
      </span>
      <NumberBox
        label={label}
        testid={`key-${name}`}
        value={node[name] ?? usual}
        limits={{ low: 0, high: 1000, step, whole: false }}
        onDone={() => editor.settle()}
        onChange={(value) => setKey(editor, ids, name, value === usual ? undefined : value, `${label} ${value}`, true)}
      />
    </>
  );
}
