/* The values that people mostly take, and a box for any other. */
import { type ReactElement, useState } from "react";
import type { Field } from "../answers";
import type { Json } from "../document/document";
import { valueText } from "../document/words";
import type { ControlProps } from "./control";
import { NumberBox } from "./NumberBox";
import { limitsOf } from "./numbers";
import { dimensionsOf, isSameValue, several, usualValues } from "./values";

export function UsualValues(props: ControlProps): ReactElement {
  const { field, value, testid, setOnce } = props;
  const [wantsOther, setWantsOther] = useState(false);
  const usual = usualValues(field);
  const isAutomatic = field.nullable && value === null;
  const isUsual = usual.some((known) => isSameValue(field, known, value));
  const isOpen = wantsOther || (!isUsual && !isAutomatic) || !usual.length;
  const choose = (next: Json): void => {
    setOnce(next);
    setWantsOther(false);
  };
  return (
    <span className="row" style={{ flexWrap: "wrap", rowGap: 6 }} data-testid={testid}>
      {usual.length > 0 && (
        <span className="seg" role="radiogroup" aria-label={field.label}>
          {field.nullable && (
            <Segment
              text="Automatic"
              isOn={value === null}
              isMarked={value === null && !wantsOther}
              act={() => choose(null)}
            />
          )}
          {usual.map((known) => {
            const isOn = !wantsOther && isSameValue(field, known, value);
            const text = segmentText(field, known, isOn);
            return <Segment key={JSON.stringify(known)} text={text} isOn={isOn} act={() => choose(known)} />;
          })}
          <Segment text="Other" isOn={isOpen} act={() => setWantsOther(true)} />
        </span>
      )}
      {isOpen && <OtherValue {...props} />}
    </span>
  );
}

/** "3 × 3" where it is chosen, "3" among the others: the row is short. */
function segmentText(field: Field, value: Json, isOn: boolean): string {
  const isWholeSize = isOn && field.kind === "size" && value !== 1 && value !== 0;
  if (isWholeSize || typeof value === "string") return valueText(field, value);
  return Array.isArray(value) ? value.join(" × ") : String(value);
}

interface SegmentProps {
  text: string;
  isOn: boolean;
  isMarked?: boolean;
  act: () => void;
}

const Segment = ({ text, isOn, isMarked = isOn, act }: SegmentProps): ReactElement => (
  <button type="button" role="radio" aria-checked={isOn} className={isMarked ? "on" : ""} onClick={act}>
    {text}
  </button>
);

function OtherValue(props: ControlProps): ReactElement {
  const { field, value, id, testid, set, onDone } = props;
  if (dimensionsOf(field) > 1) return <SizeBoxes {...props} />;
  return (
    <NumberBox
      id={id}
      testid={`${testid}-value`}
      label={field.label}
      value={value === several ? several : typeof value === "number" ? value : null}
      limits={limitsOf(field)}
      onChange={set}
      onDone={onDone}
    />
  );
}

/** A box for each dimension; equal ones are one number. */
function SizeBoxes({ field, value, id, testid, set, onDone }: ControlProps): ReactElement {
  const common = typeof value === "number" ? value : null;
  const sizes = Array.isArray(value) ? (value as number[]) : Array<number | null>(dimensionsOf(field)).fill(common);
  const setSize = (index: number, size: number): void => {
    const next = sizes.map((old, other) => (other === index ? size : (old ?? size)));
    set(next.every((part) => part === next[0]) ? next[0]! : next);
  };
  return (
    <span className="row" style={{ gap: 4 }}>
      {sizes.map((size, index) => (
        <NumberBox
          // biome-ignore lint/suspicious/noArrayIndexKey: a dimension is its place
          key={index}
          id={index ? undefined : id}
          testid={index ? undefined : `${testid}-value`}
          label={`${field.label}, dimension ${index + 1}`}
          value={value === several ? several : size}
          limits={{ ...limitsOf(field), whole: true }}
          onChange={(next) => setSize(index, next)}
          onDone={onDone}
        />
      ))}
    </span>
  );
}
