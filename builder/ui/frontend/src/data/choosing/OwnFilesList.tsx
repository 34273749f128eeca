/* The files that a person brought before. */

import { type ReactElement, useState } from "react";
import { Icon } from "../../parts/icons";
import { day } from "../../parts/moments";
import { bytes } from "../../parts/numbers";
import type { OwnFile, OwnFiles } from "../../records";
import { useSay } from "../Said";
import type { Server } from "../server";

interface Properties {
  server: Server;
  files: OwnFiles;
  onUse: (file: OwnFile) => void;
  onChanged: () => void;
}

export function OwnFilesList({ server, files, onUse, onChanged }: Properties): ReactElement | null {
  const say = useSay();
  const remove = async ({ sha }: OwnFile): Promise<void> => {
    try {
      await server.ask(`files/${sha}`, undefined, { method: "DELETE" });
    } catch (error) {
      say((error as Error).message, "bad");
    }
    onChanged();
  };
  if (!files.files.length) return null;
  return (
    <div className="files">
      <div className="row lead">
        <h2>Your files</h2>
        <span className="s q">{`${bytes(files.used)} of ${bytes(files.quota)}`}</span>
      </div>
      <div className="filelist">
        {files.files.map((file) => (
          <div key={file.sha} className="file row">
            <button className="plain grow row" type="button" title={`Use ${file.name}`} onClick={() => onUse(file)}>
              <Icon name="table" size={14} />
              <span className="clip">{file.name}</span>
              <span className="s q nw">{`${bytes(file.size)} · ${day(file.at)}`}</span>
            </button>
            <DeleteButton name={file.name} onDelete={() => remove(file)} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Asks once more before it does so. */
function DeleteButton({ name, onDelete }: { name: string; onDelete: () => void }): ReactElement {
  const [isSure, setSure] = useState(false);
  return (
    <button
      className={isSure ? "btn t sm" : "btn t sm i"}
      type="button"
      aria-label={`Delete ${name}`}
      title="Delete the file; projects that use it lose their data"
      onClick={() => (isSure ? onDelete() : setSure(true))}
    >
      {isSure ? "Delete?" : <Icon name="trash" size={14} />}
    </button>
  );
}
