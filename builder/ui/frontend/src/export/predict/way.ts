/* What a way to put something in is given. */
import type { PredictForm } from "../../records";
import type { Asked } from "../answers";

export interface WayProps {
  form: PredictForm;
  onAsk: (asked: Asked) => void;
  /** What was put in cannot be asked. */
  onRefuse: (sentence: string) => void;
  /** Nothing is put in any more. */
  onClear: () => void;
}
