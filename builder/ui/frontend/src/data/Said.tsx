/* One sentence over the page, longer where it is longer; it can be closed. */
import { createContext, type ReactElement, type ReactNode, useContext, useState } from "react";
import { Icon } from "../parts/icons";

export type Say = (sentence: string, tone?: "" | "bad") => void;

const Saying = createContext<Say>(() => {});

export const useSay = (): Say => useContext(Saying);

const SHOWN_FOR = 5000; // ms, and more for each letter
const FOR_LETTER = 60;

interface Note {
  sentence: string;
  tone: string;
}

export function Said({ children }: { children: ReactNode }): ReactElement {
  const [shown, setShown] = useState<Note | null>(null);
  const [say] = useState<Say>(() => (sentence: string, tone = "") => {
    const note = { sentence, tone };
    setShown(note);
    setTimeout(() => setShown((before) => (before === note ? null : before)), SHOWN_FOR + FOR_LETTER * sentence.length);
  });
  return (
    <Saying value={say}>
      {children}
      {shown && (
        <div className={`toast ${shown.tone}`} role="alert">
          {shown.sentence}
          <button className="btn t sm i" type="button" aria-label="Close" onClick={() => setShown(null)}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </Saying>
  );
}
