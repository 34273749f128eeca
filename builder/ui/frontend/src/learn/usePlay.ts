/* An entry's picture with a person's own settings: asked of anew with each change, the newest last. */
import { useRef, useState } from "react";
import { ask } from "../parts/ask";
import type { EntryPage, Figure, PictureShown } from "../records";

export type Options = Record<string, unknown>;

interface Asked {
  options: Options;
  pattern?: string;
  pixels?: number[];
  weights?: number[];
}

export interface Play extends Asked {
  picture: Figure | null;
  /** Why these settings cannot be drawn. */
  refusal: string;
  change: (change: Partial<Asked>) => void;
  reset: () => void;
  isChanged: boolean;
}

const UNTOUCHED: Asked = { options: {} };

export function usePlay(address: string, page: EntryPage): Play {
  const [asked, setAsked] = useState<Asked>(UNTOUCHED);
  const [picture, setPicture] = useState<Figure | null>(page.picture as Figure | null);
  const [refusal, setRefusal] = useState("");
  const turns = useRef(0);
  const show = (next: Asked): void => {
    setAsked(next);
    turns.current += 1;
    const turn = turns.current;
    const isNewest = (): boolean => turn === turns.current;
    ask<PictureShown>(`${address}/picture`, { json: next }).then(
      (answer) => {
        if (!isNewest()) return;
        setPicture(answer.picture);
        setRefusal("");
      },
      (error: Error) => {
        if (isNewest()) setRefusal(error.message);
      },
    );
  };
  return {
    ...asked,
    picture,
    refusal,
    isChanged: asked !== UNTOUCHED,
    change: (change) => show({ ...asked, ...change }),
    reset: () => {
      turns.current += 1;
      setAsked(UNTOUCHED);
      setPicture(page.picture as Figure | null);
      setRefusal("");
    },
  };
}
