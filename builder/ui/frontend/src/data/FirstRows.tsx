/* A large file: its columns are shown from its first rows, while the rest is being read. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";
import { thousands } from "../parts/numbers";
import type { FirstRows as FirstLook } from "../records";
import { FirstColumns } from "./columns/FirstColumns";
import { ProgressBar } from "./Opening";
import type { Reading } from "./server";

interface Properties {
  title: string;
  first: FirstLook;
  reading: Reading | null;
  onStop: () => void;
}

export function FirstRows({ title, first, reading, onStop }: Properties): ReactElement {
  return (
    <div className="first">
      <div className="top">
        <span className="kind">
          <Icon name="table" />
        </span>
        <div className="title">
          <h1>{title}</h1>
          <div className="s q facts">
            {`What the first ${thousands(first.rows)} rows hold; the rest is being read and may change it`}
          </div>
        </div>
        <span className="grow" />
        <div className="rest" role="status">
          <span className="s q">{reading?.text || "Reading the rest"}</span>
          <ProgressBar share={reading?.share} />
        </div>
        <button className="btn" type="button" onClick={onStop}>
          Stop
        </button>
      </div>
      <FirstColumns first={first} />
    </div>
  );
}
