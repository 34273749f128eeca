/* A project file from the person's own disk. */
import { type ReactElement, useRef } from "react";
import { Icon } from "../../parts/icons";

const LARGEST = 8_000_000; // bytes

interface OpenFileProps {
  onFile: (text: string, name: string) => void;
  /** A sentence; "" where all is well. */
  onTrouble: (sentence: string) => void;
}

export function OpenFile({ onFile, onTrouble }: OpenFileProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const isTooLarge = file.size > LARGEST;
    onTrouble(isTooLarge ? "This file is larger than 8 MB, more than a project can be." : "");
    if (!isTooLarge) onFile(await file.text(), file.name);
  };
  return (
    <>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        <Icon name="file" />
        Open a file
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          void open(target.files?.[0]);
          target.value = ""; // so that the same file may be opened again
        }}
      />
    </>
  );
}
