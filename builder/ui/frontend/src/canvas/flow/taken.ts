/* Which layers begin with weights of an earlier run: a seal on each, as long as it is as large as when that was chosen. */
import type { Json } from "../document/document";

export type Begins = Record<string, { of?: string; taken?: Record<string, number> }>;

/** Whose weights a layer takes over, "" where it begins anew. */
export function takenFrom(plan: Record<string, Json>, id: string, parameters: number | undefined): string {
  for (const begin of Object.values((plan.begin_from ?? {}) as Begins)) {
    const then = begin.taken?.[id];
    if (then !== undefined && (parameters === undefined || parameters === then)) return begin.of || "earlier weights";
  }
  return "";
}
