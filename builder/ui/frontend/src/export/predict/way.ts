/* What a way to put something in is given. */
import type { Asked, Form } from "../answers";

export interface WayProps {
  form: Form;
  onAsk: (asked: Asked) => void;
  /** What was put in cannot be asked. */
  onRefuse: (sentence: string) => void;
  /** Nothing is put in any more. */
  onClear: () => void;
}
