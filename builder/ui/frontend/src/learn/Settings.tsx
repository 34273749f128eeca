/* The settings of an entry, what each changes, and the control that changes the picture. */
import type { ReactElement } from "react";
import { OptionControl } from "../parts/OptionControl";
import type { EntryPage, FormOption } from "../records";
import type { Play } from "./usePlay";

const PLAYABLE = new Set(["int", "float", "bool", "choice"]);

export function Settings({ page: { options, picture }, play }: { page: EntryPage; play: Play }): ReactElement | null {
  if (!options.length) return <p className="s q">It has no settings.</p>;
  return (
    <table className="settings">
      <thead>
        <tr>
          {["Setting", picture ? "Try" : "Usual", "What it changes"].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <tr key={`${option.name} ${play.isChanged}`}>
            <td>{option.label}</td>
            <td>{picture ? <Control option={option} play={play} /> : <b>{usualWords(option.default)}</b>}</td>
            <td className="s m">{option.help}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Control({ option, play: { options, change } }: { option: FormOption; play: Play }): ReactElement {
  const value = option.name in options ? options[option.name] : option.default;
  const isPlayable = PLAYABLE.has(option.kind) && !(option.kind === "int" && value === null);
  if (!isPlayable) return <b>{usualWords(value)}</b>;
  const shown = { ...option, label: option.label, low: null, high: option.high };
  return (
    <OptionControl
      option={option.kind === "int" || option.kind === "float" ? shown : option}
      value={value}
      onChange={(next) => change({ options: { ...options, [option.name]: next } })}
    />
  );
}

function usualWords(value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (typeof value === "boolean") return value ? "on" : "off";
  return Array.isArray(value) ? value.join(" × ") : String(value);
}
