/* A sentence set apart; a bad one is read out at once. */
import type { ReactElement, ReactNode } from "react";

export type Tone = "bad" | "warn" | "good" | "quiet";

export const Note = ({ tone = "bad", children }: { tone?: Tone; children: ReactNode }): ReactElement => (
  <div className={`note ${tone}`} role={tone === "bad" ? "alert" : "status"}>
    {children}
  </div>
);
