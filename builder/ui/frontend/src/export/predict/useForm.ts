/* What must be put in to ask the network, once it is ready to be asked. */
import { useState } from "react";
import { ask } from "../../parts/ask";
import type { PredictForm } from "../../records";
import type { NotYet } from "../answers";
import { useRepeated } from "../useRepeated";

const AGAIN_AFTER = 500; // ms, while the network is made ready

export interface AskingForm {
  /** Of the routes. */
  address: string;
  form: PredictForm | NotYet | null;
  trouble: string;
  lookAgain: () => void;
}

export function useForm(address: string): AskingForm {
  const [form, setForm] = useState<PredictForm | NotYet | null>(null);
  const [trouble, setTrouble] = useState("");
  const lookAgain = useRepeated(async (signal) => {
    try {
      const now = await ask<PredictForm | NotYet>(address, { signal });
      setForm(now);
      setTrouble("");
      const isWaited = !now.ready && now.trained !== false && now.state !== "failed";
      return isWaited ? AGAIN_AFTER : undefined;
    } catch (error) {
      if (!signal.aborted) setTrouble((error as Error).message);
      return AGAIN_AFTER;
    }
  });
  return { address, form, trouble, lookAgain };
}
