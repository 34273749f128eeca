/* Chooses one of some contestants. */
import type { ReactElement } from "react";
import type { Contestant } from "../answers";

interface Properties {
  label: string;
  among: readonly Contestant[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
}

export const Chooser = ({ label, among, chosen, onChoose }: Properties): ReactElement => (
  <select
    className="inp pick"
    aria-label={label}
    value={chosen}
    onChange={(event) => onChoose(event.currentTarget.value)}
  >
    {among.map(({ key, title }) => (
      <option key={key} value={key}>
        {title}
      </option>
    ))}
  </select>
);
