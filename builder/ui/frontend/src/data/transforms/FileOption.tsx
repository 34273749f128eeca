/* A file that a transform takes: brought here, kept with one's own files. */
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { FileBrought, FormOption, OwnFiles } from "../../records";
import { upload } from "../choosing/upload";
import { useSay } from "../Said";
import { useShown } from "../shown";

interface Properties {
  option: FormOption;
  value: string;
  onChange: (value: string) => void;
}

export function FileOption({ option, value, onChange }: Properties): ReactElement {
  const { server } = useShown();
  const say = useSay();
  const name = useNameOf(value);
  const chooser = useRef<HTMLInputElement>(null);
  const bring = (file: File | undefined): void => {
    if (!file) return;
    upload<FileBrought>(`${server.api}/data/files`, file, () => {}).done.then(
      ({ sha }) => onChange(sha),
      (error: Error) => say(error.message),
    );
  };
  return (
    <div className="field" title={option.help}>
      <span>{option.label}</span>
      {value ? (
        <>
          <span className="clip">{name}</span>
          <button className="btn t sm" type="button" onClick={() => onChange("")}>
            Take it out
          </button>
        </>
      ) : (
        <>
          <button className="btn sm" type="button" onClick={() => chooser.current?.click()}>
            Choose a file
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            hidden
            data-testid={`bring-${option.name}`}
            onChange={(event) => bring(event.target.files?.[0])}
          />
        </>
      )}
    </div>
  );
}

/** What a stored file was called. */
function useNameOf(sha: string): string {
  const { server } = useShown();
  const [files, setFiles] = useState<OwnFiles["files"]>([]);
  useEffect(() => {
    if (sha)
      server.ask<OwnFiles>("files").then(
        (own) => setFiles(own.files),
        () => {},
      );
  }, [server, sha]);
  return files.find((file) => file.sha === sha)?.name ?? "a file";
}
