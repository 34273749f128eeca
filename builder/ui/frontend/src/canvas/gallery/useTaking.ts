/* Making a project of a template. */
import { useMemo, useState } from "react";
import { sentenceFor } from "../../parts/ask";
import type { Json } from "../document/document";
import { Api } from "../saving/api";

export const AWAY = "The server does not answer. Try again in a moment.";

export type Go = (where: Record<string, Json>) => void;

export type Take = (name: string, more?: Record<string, Json>) => void;

/** Makes a project of a template and goes to it; one at a time. */
export function useTaking(base: string, go: Go): { take: Take; isBusy: boolean; refusal: string } {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState("");
  const api = useMemo(() => new Api(base, "", ""), [base]);
  const take = async (name: string, more: Record<string, Json> = {}): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setRefusal("");
    try {
      const { id } = await api.post<{ id: string }>(`/templates/${encodeURIComponent(name)}`, {});
      go({ open: id, ...more });
    } catch (error) {
      setRefusal(sentenceFor(error, AWAY));
    }
    setBusy(false);
  };
  return { take: (name, more) => void take(name, more), isBusy, refusal };
}
