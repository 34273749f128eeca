/* Sends a file of rows, and follows how far it is answered. */
import { useEffect, useRef, useState } from "react";
import { ask, Refused } from "../../parts/ask";
import type { FileBegun, FileProgress, Refused as Refusal } from "../../records";

const AGAIN_AFTER = 300; // ms

export type FileShown = { sending: string } | { trouble: string } | { now: FileProgress; address: string };

interface RowsFile {
  shown: FileShown | null;
  send: (file: File) => void;
  /** The rows of a file that is here already; `begin` asks for them, and gives the id of the answering. */
  answer: (name: string, begin: () => Promise<string>) => void;
  cancel: () => void;
}

export function useRowsFile(address: string): RowsFile {
  const [shown, setShown] = useState<FileShown | null>(null);
  const following = useRef(new AbortController());
  useEffect(() => () => following.current.abort(), []);

  const follow = async (answering: string, { signal }: AbortController): Promise<void> => {
    while (!signal.aborted) {
      const now = await ask<FileProgress>(answering, { signal });
      setShown({ now, address: answering });
      if (now.state !== "making") return;
      await new Promise((done) => setTimeout(done, AGAIN_AFTER));
    }
  };
  const answer = async (name: string, begin: () => Promise<string>): Promise<void> => {
    following.current.abort();
    const own = new AbortController();
    following.current = own;
    setShown({ sending: name });
    try {
      await follow(`${address}/${await begin()}`, own);
    } catch (error) {
      if (!own.signal.aborted) setShown({ trouble: (error as Error).message });
    }
  };
  const cancel = (): void => {
    if (shown && "address" in shown) void ask(shown.address, { method: "DELETE" }).catch(() => {});
  };
  return {
    shown,
    send: (file) => void answer(file.name, () => sent(address, file)),
    answer: (name, begin) => void answer(name, begin),
    cancel,
  };
}

/** The id of the answering. */
async function sent(address: string, file: File): Promise<string> {
  const answer = await fetch(address, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "text/csv" },
    body: file,
  });
  const content = (await answer.json()) as FileBegun & Refusal; // one of both
  if (!answer.ok) throw new Refused(content.error, answer.status);
  return content.id;
}
