/* Where a file of one's own is dropped or chosen, and how far it is on its way. */
import { type ReactElement, useRef } from "react";
import { Icon } from "../../parts/icons";
import { usePanel } from "../../parts/Panels";
import { chosenFolder } from "./folder";
import type { Bringing, Going } from "./useBringing";
import { pasteFromClipboard } from "./usePasting";

const FOLDERS_ONLY = { webkitdirectory: "" };

interface Properties {
  bringing: Bringing;
  isOver: boolean;
  /** What can be read, in words. */
  readable: string;
}

export function Drop({ bringing, isOver, readable }: Properties): ReactElement {
  const { going, bring, bringFolder, bringAddress } = bringing;
  const panel = usePanel();
  const askAddress = (button: HTMLElement): void =>
    panel.open({
      title: "From an address",
      button,
      className: "reading",
      children: <AddressForm onFetch={(address) => void bringAddress(address)} />,
    });
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
            <div className="s q">{readable && `${readable}. It stays on this machine.`}</div>
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
          <button
            className="btn"
            type="button"
            title="Cells copied from a sheet or a page; Ctrl+V does the same"
            onClick={() => void pasteFromClipboard(bringing)}
          >
            <Icon name="clipboard" />
            Paste a table
          </button>
          <button
            className="btn"
            type="button"
            title="A file that lies openly on the web"
            onClick={(event) => askAddress(event.currentTarget)}
          >
            <Icon name="globe" />
            From an address
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

/** An address that a person types. */
function AddressForm({ onFetch }: { onFetch: (address: string) => void }): ReactElement {
  const panel = usePanel();
  const address = useRef<HTMLInputElement>(null);
  return (
    <form
      className="address"
      onSubmit={(event) => {
        event.preventDefault();
        panel.close();
        onFetch(address.current!.value);
      }}
    >
      <p className="s q">The file is fetched once and kept here, as if you had dropped it.</p>
      <input
        ref={address}
        className="inp text"
        type="url"
        required
        placeholder="https://…"
        aria-label="Address of the file"
      />
      <div className="row">
        <button className="btn p" type="submit">
          Fetch it
        </button>
        <button className="btn t" type="button" onClick={panel.close}>
          Leave it
        </button>
      </div>
    </form>
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
