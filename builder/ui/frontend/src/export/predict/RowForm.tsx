/* A row to fill in: it begins with usual values, and is asked of with each change. */
import { type ReactElement, useEffect, useRef } from "react";
import type { RowColumn } from "../../records";
import { rangeWords, rowOf, usualOf } from "./row";
import { useLaterIfHere } from "./useLaterIfHere";
import type { WayProps } from "./way";

const AFTER_TYPING = 150; // ms

export function RowForm({ form: { rows: columns, example }, onAsk }: WayProps): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  const given = example?.rows?.[0] ?? {};
  const send = (): void => {
    const typed = new FormData(form.current!);
    onAsk({ rows: [rowOf(columns, (name) => String(typed.get(name) ?? ""))] });
  };
  const sendLater = useLaterIfHere(send, AFTER_TYPING);
  const first = useRef(send);
  useEffect(() => first.current(), []);
  return (
    <form
      ref={form}
      onInput={sendLater}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="fields">
        {columns.map((column) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the control is in it, by a component of its own
          <label key={column.name}>
            {column.name}
            <Field column={column} given={given} />
          </label>
        ))}
      </div>
      <button type="submit" className="btn below-more">
        Predict
      </button>
    </form>
  );
}

function Field({ column, given }: { column: RowColumn; given: Record<string, unknown> }): ReactElement {
  const { name, type, levels } = column;
  const usual = usualOf(column, given);
  if (!levels) {
    return (
      <input
        className="inp"
        name={name}
        defaultValue={usual}
        inputMode={type === "number" ? "decimal" : "text"}
        title={rangeWords(column)}
      />
    );
  }
  return (
    <select className="inp" name={name} defaultValue={usual}>
      <option value="">(missing)</option>
      {levels.map((level) => (
        <option key={level} value={level}>
          {level}
        </option>
      ))}
    </select>
  );
}
