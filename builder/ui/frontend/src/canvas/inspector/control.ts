/* What every control of a field gets. */
import type { Field } from "../answers";
import type { Json } from "../document/document";
import type { Value } from "./values";

export interface ControlProps {
  field: Field;
  value: Value;
  id: string;
  testid: string;
  /** While the hand is still at it. */
  set: (value: Json) => void;
  /** At once, as a step of its own. */
  setOnce: (value: Json) => void;
  onDone: () => void;
}
