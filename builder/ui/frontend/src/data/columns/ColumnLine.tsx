/* One column of the table. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { thousands } from "../../parts/numbers";
import { Select } from "../../parts/Select";
import type { UsedColumn } from "../../records";
import { columnIcon } from "../kind-icons";
import { useSay } from "../Said";
import { useShown } from "../shown";
import { MissingCell, ValuesCell } from "./Cells";
import { retyped, toggled } from "./changes";
import { canBeRetyped, isAsItIs, missingWords, readWord } from "./column-words";

export function ColumnLine({ column }: { column: UsedColumn }): ReactElement {
  const { name, use, examples, missing, rows, note, warn } = column;
  const isTarget = use === "target";
  return (
    <tr className={isTarget ? "chosen" : ""} data-column={name}>
      <td className={use === "out" ? "name q" : "name"} title={name}>
        {name}
      </td>
      <td>
        <ReadAs column={column} />
      </td>
      <td className="m examples" title={examples}>
        {examples}
      </td>
      <td>
        <ValuesCell column={column} isTarget={isTarget} />
      </td>
      <td>
        <MissingCell
          column={column}
          words={missingWords(column)}
          title={`${thousands(missing)} of ${thousands(rows)} rows`}
        />
      </td>
      <td>
        <UsedAs column={column} />
      </td>
      <td className={warn ? "s warned" : "s q"} title={note}>
        {note}
      </td>
    </tr>
  );
}

function ReadAs({ column }: { column: UsedColumn }): ReactElement {
  const { view, change } = useShown();
  const { name, type } = column;
  const word = readWord(column);
  const choices = view.types.map((choice) => (choice.value === type ? { ...choice, label: word } : choice));
  return (
    <span className="read">
      <Icon name={columnIcon(type)} size={14} />
      {canBeRetyped(view, column) ? (
        <Select
          label={`Read ${name} as`}
          choices={choices}
          value={type}
          onChoose={(wanted) => change(retyped(view, column, wanted))}
        />
      ) : (
        <span className="grow">{word}</span>
      )}
    </span>
  );
}

function UsedAs({ column }: { column: UsedColumn }): ReactElement {
  const { view, change } = useShown();
  const say = useSay();
  const { name, use, type } = column;
  const isOut = use === "out";
  const word = isOut ? "Left out" : "Input";
  if (use === "target") return <span className="pill target">Target</span>;
  if (isAsItIs(type)) return <span>{word}</span>;
  const toggle = (): void => {
    const wanted = toggled(view, column);
    if (wanted) change(wanted);
    else say(`${name} is not among the inputs that this ready set offers.`);
  };
  return (
    <button
      className={isOut ? "use q" : "use"}
      type="button"
      title={isOut ? "Press to give it to the network" : "Press to leave it out"}
      aria-pressed={!isOut}
      onClick={toggle}
    >
      {word}
    </button>
  );
}
