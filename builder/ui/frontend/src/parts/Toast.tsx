/* A sentence over the page for a while: what a press has led to where nothing else shows it. */
import { createContext, type ReactElement, type ReactNode, useContext, useState } from "react";
import { Words } from "./Words";

export type Warn = (sentence: string) => void;

const Warning = createContext<Warn>(() => {});

export const useWarning = (): Warn => useContext(Warning);

const SHOWN_FOR = 8000; // ms

interface Note {
  key: number;
  sentence: string;
}

let notes = 0;

export function Toasts({ children }: { children: ReactNode }): ReactElement {
  const [shown, setShown] = useState<Note[]>([]);
  const [warn] = useState<Warn>(() => (sentence: string) => {
    notes += 1;
    const note = { key: notes, sentence };
    setShown((before) => [...before, note]);
    setTimeout(() => setShown((before) => before.filter((other) => other !== note)), SHOWN_FOR);
  });
  return (
    <Warning value={warn}>
      {children}
      {shown.map((note) => (
        <div key={note.key} className="toast" role="alert">
          <Words text={note.sentence} />
        </div>
      ))}
    </Warning>
  );
}
