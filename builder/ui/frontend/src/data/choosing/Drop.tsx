/* Where a file of one's own is dropped or chosen, and how far it is on its way. */
import { type ReactElement, useRef } from "react";
import { Icon } from "../../parts/icons";
import { chosenFolder } from "./folder";
import type { Bringing, Going } from "./useBringing";

const KINDS =
  "CSV, TSV, Parquet, JSON lines · pictures as a zip or folder · text · .npz · .ts. It stays on this machine.";
const FOLDERS_ONLY = { webkitdirectory: "" };

interface Properties {
  bringing: Bringing;
  isOver: boolean;
}

export function Drop({ bringing: { going, bring, bringFolder }, isOver }: Properties): ReactElement {
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const takeFile = (input: HTMLInputElement): void => {
    const chosen = input.files?.[0];
    input.value = ""; // the same file may be chosen again
    if (chosen) void bring(chosen);
  };
  const takeFolder = (input: HTMLInputElement): void => {
    const chosen = chosenFolder(input.files);
    input.value = "";
    if (chosen) void bringFolder(chosen);
  };
  return (
    <div className={isOver ? "drop over" : "drop"}>
      <Icon name="upload" size={24} />
      {going ? (
        <OnItsWay going={going} />
      ) : (
        <>
          <div className="grow">
            <b>Drop a file or a folder of yours here</b>
            <div className="s q">{KINDS}</div>
          </div>
          <button className="btn p" type="button" onClick={() => file.current!.click()}>
            Choose a file
          </button>
          <button
            className="btn"
            type="button"
            title="Pictures in a folder, best one folder a class"
            onClick={() => folder.current!.click()}
          >
            Choose a folder
          </button>
        </>
      )}
      <input ref={file} type="file" hidden data-testid="file" onChange={(event) => takeFile(event.target)} />
      <input
        ref={folder}
        type="file"
        hidden
        data-testid="folder"
        {...FOLDERS_ONLY}
        onChange={(event) => takeFolder(event.target)}
      />
    </div>
  );
}

const OnItsWay = ({ going: { name, says, share, stop } }: { going: Going }): ReactElement => (
  <>
    <div className="grow">
      <b>{name}</b>
      <div className="s q">{says}</div>
      <div className="loading">
        <i style={{ width: `${Math.round(100 * share)}%` }} />
      </div>
    </div>
    {stop && (
      <button className="btn" type="button" onClick={stop}>
        Stop
      </button>
    )}
  </>
);
