/* The column table before everything is read: nothing in it can be changed yet. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { thousands } from "../../parts/numbers";
import type { FirstColumn, FirstRows } from "../../records";
import { columnIcon } from "../kind-icons";
import { share } from "../words";
import { HeadRow, MissingCell, ValuesCell } from "./Cells";
import { typeWord } from "./column-words";

const HEAD = ["Column", "Looks like", "Examples", "Values", "Missing", "Note"];

export function FirstColumns({ first }: { first: FirstRows }): ReactElement {
  const more = first.of - first.columns.length;
  return (
    <div className="scroll">
      <table className="columns">
        <HeadRow names={HEAD} />
        <tbody>
          {first.columns.map((column) => (
            <Line key={column.name} column={column} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="s q pad">{`${thousands(more)} more columns follow.`}</p>}
    </div>
  );
}

function Line({ column }: { column: FirstColumn }): ReactElement {
  const { name, type, examples, missing, rows, note } = column;
  return (
    <tr>
      <td className="name" title={name}>
        {name}
      </td>
      <td>
        <span className="read">
          <Icon name={columnIcon(type)} size={14} />
          <span className="grow">{typeWord(type)}</span>
        </span>
      </td>
      <td className="m examples" title={examples}>
        {examples}
      </td>
      <td>
        <ValuesCell column={column} isTarget={false} />
      </td>
      <td>
        <MissingCell column={column} words={share(missing, rows)} />
      </td>
      <td className="s q">{note ?? ""}</td>
    </tr>
  );
}
