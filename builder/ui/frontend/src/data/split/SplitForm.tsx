/* How a split is made. */
import type { ReactElement } from "react";
import { CommittedInput } from "../../parts/CommittedInput";
import { Field } from "../../parts/Field";
import { type Choice, Select } from "../../parts/Select";
import { useLater } from "../../parts/useLater";
import type { PartSizes } from "../../records";
import type { Split, SplitOptions } from "../answers";
import { useShown } from "../shown";
import { EQUAL_ROWS, FOLDS, ofType, sharesWith, typeOf, wholeOr } from "./choosing";

type Save = (changes: Partial<SplitOptions>, label: string) => void;

interface Part {
  split: Split;
  onSave: Save;
}

const LATER = 350; // ms: shares are stepped through

export function SplitForm(): ReactElement {
  const { view, change } = useShown();
  const { split, data } = view;
  const save: Save = (changes, label) => change({ data: { ...data, split: { ...split.options, ...changes } }, label });
  const saveLater = useLater(LATER, save);
  const { type } = split.options;
  const isSeeded = type !== "time" && type !== "given";
  return (
    <>
      <How split={split} onSave={save} />
      {type === "grouped" && <Grouped split={split} onSave={save} />}
      {type === "time" && <InTime split={split} onSave={save} />}
      {type === "k-fold" && <KFold split={split} onSave={save} />}
      {type !== "k-fold" && (
        <>
          <Share name="train" label="To learn" split={split} onSave={saveLater} />
          <Share name="validation" label="To choose" split={split} onSave={saveLater} />
        </>
      )}
      <Share name="test" label="To judge" split={split} onSave={saveLater} />
      {isSeeded && (
        <Field label="Seed">
          <CommittedInput
            className="inp"
            type="number"
            min={0}
            step={1}
            defaultValue={split.options.seed ?? 0}
            onCommit={(text) => save({ seed: Math.max(0, wholeOr(text, 0)) }, "Change the seed of the split")}
          />
        </Field>
      )}
    </>
  );
}

function How({ split, onSave }: Part): ReactElement {
  const { types, options } = split;
  const chosen = types.find(({ name }) => name === options.type) ?? types[0]!;
  const choices = types.map(({ name, title, why_not }) => ({
    value: name,
    label: title,
    why: name === options.type ? "" : why_not,
  }));
  const choose = (type: string): void =>
    onSave(ofType(split, type), `Split: ${types.find(({ name }) => name === type)!.title}`);
  return (
    <>
      <Field label="How">
        <Select label="How to split" choices={choices} value={typeOf(options)} onChoose={choose} />
      </Field>
      <p className="s q">{`${chosen.summary} ${chosen.when}`}</p>
    </>
  );
}

function Grouped({ split: { options, group_columns, suggested_group }, onSave }: Part): ReactElement {
  const columns = [...group_columns, ...(options.column === EQUAL_ROWS ? [EQUAL_ROWS] : [])];
  return (
    <Field label="Rows that share">
      <Select
        label="Group column"
        choices={columns.map((name) => ({ value: name, label: name }))}
        value={options.column ?? suggested_group ?? undefined}
        onChoose={(column) => onSave({ column }, `Split by ${column}`)}
      />
    </Field>
  );
}

function InTime({ split: { options, time_columns }, onSave }: Part): ReactElement {
  const none: Choice<string | null> = { value: null, label: "the rows themselves" };
  return (
    <Field label="In the order of">
      <Select
        label="Time column"
        choices={[none, ...time_columns.map((name) => ({ value: name, label: name }))]}
        value={options.column}
        onChoose={(column) => onSave({ column }, "Split by time")}
      />
    </Field>
  );
}

const FEWEST = 2; // folds
const MOST = 20;

function KFold({ split: { options }, onSave }: Part): ReactElement {
  const count = options.folds ?? FOLDS;
  const setCount = (text: string): void =>
    onSave({ folds: Math.max(FEWEST, Math.min(MOST, Number(text) || FOLDS)), fold: 0 }, "Change the folds");
  return (
    <>
      <Field label="Folds">
        <CommittedInput
          className="inp"
          type="number"
          min={FEWEST}
          max={MOST}
          defaultValue={count}
          onCommit={setCount}
        />
      </Field>
      <Field label="This one chooses">
        <Select
          label="Fold"
          choices={Array.from({ length: count }, (_, k) => ({ value: k, label: `fold ${k + 1}` }))}
          value={options.fold ?? 0}
          onChoose={(fold) => onSave({ fold }, `Fold ${fold + 1}`)}
        />
      </Field>
    </>
  );
}

function Share({
  name,
  label,
  split: { options },
  onSave,
}: Part & { name: keyof PartSizes; label: string }): ReactElement {
  return (
    <Field label={label}>
      <CommittedInput
        className="inp"
        type="number"
        min={0}
        max={100}
        step={1}
        defaultValue={Math.round(100 * (options[name] ?? 0))}
        aria-label={`${label}, per cent`}
        onCommit={(text) => onSave(sharesWith(options, name, Number(text) / 100), "Change the shares")}
      />
      <span className="q">%</span>
    </Field>
  );
}
