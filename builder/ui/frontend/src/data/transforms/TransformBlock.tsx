/* One transform: its dials, and what it does to its columns. */
import { type ReactElement, useState } from "react";
import { Icon } from "../../parts/icons";
import { OptionControl } from "../../parts/OptionControl";
import { useLater } from "../../parts/useLater";
import { CutText } from "./CutText";
import { FileOption } from "./FileOption";
import { Pairs } from "./Pairs";
import { type Block, valuesOf } from "./steps";

interface Properties {
  block: Block;
  onRemove: () => void;
  /** Null for the first one. */
  onUp: (() => void) | null;
  onEdit: (options: Record<string, unknown>) => void;
}

const LATER = 500; // ms: dials are turned through

export function TransformBlock({ block: { step, entry, fitted }, onRemove, onUp, onEdit }: Properties): ReactElement {
  const options = entry?.options ?? [];
  const [values, setValues] = useState(() => valuesOf(options, step.options));
  const editLater = useLater(LATER, onEdit);
  // While the data are opened anew nothing is fitted, and what a person has typed stays.
  const [cutColumn, setCutColumn] = useState<string>();
  const column = entry?.cuts ? fitted[0]?.column : undefined;
  if (column !== undefined && column !== cutColumn) setCutColumn(column);
  const set = (name: string, value: unknown): void => {
    const changed = { ...values, [name]: value };
    setValues(changed);
    editLater(changed);
  };
  return (
    <section className="box step" data-transform={step.type}>
      <div className="row">
        <h3>{entry?.title ?? step.type}</h3>
        <span className="s q">{entry?.summary}</span>
        <span className="grow" />
        {onUp && (
          <button
            className="btn t sm i"
            type="button"
            aria-label={`Move ${entry?.title} up`}
            title="Do it earlier"
            onClick={onUp}
          >
            <Icon name="chevron-up" size={14} />
          </button>
        )}
        <button
          className="btn t sm i"
          type="button"
          aria-label={`Take out ${entry?.title}`}
          title="Take it out"
          onClick={onRemove}
        >
          <Icon name="trash" size={14} />
        </button>
      </div>
      {options.length > 0 && (
        <div className="dials">
          {options.map((option) =>
            option.kind === "file" ? (
              <FileOption
                key={option.name}
                option={option}
                value={String(values[option.name] ?? "")}
                onChange={(value) => set(option.name, value)}
              />
            ) : (
              <OptionControl
                key={option.name}
                option={option}
                value={values[option.name]}
                onChange={(value) => set(option.name, value)}
              />
            ),
          )}
        </div>
      )}
      <Pairs steps={fitted} />
      {entry?.cuts && cutColumn !== undefined && <CutText column={cutColumn} />}
    </section>
  );
}
