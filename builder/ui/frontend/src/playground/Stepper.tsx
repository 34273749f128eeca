/* One less, one more. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";

interface Properties {
  /** What is counted: "units of Dense 1". */
  of: string;
  value: number;
  range: [number, number];
  /** What stands behind the number. */
  words?: string;
  onSet: (value: number) => void;
}

export const Stepper = ({ of, value, range: [least, most], words, onSet }: Properties): ReactElement => (
  <span className="stepper" role="group" aria-label={of}>
    <button type="button" aria-label={`Fewer ${of}`} disabled={value <= least} onClick={() => onSet(value - 1)}>
      <Icon name="minus" size={14} />
    </button>
    <span className="nw" aria-live="polite">
      <b>{value}</b> {words}
    </span>
    <button type="button" aria-label={`More ${of}`} disabled={value >= most} onClick={() => onSet(value + 1)}>
      <Icon name="plus" size={14} />
    </button>
  </span>
);
