/* While the project's data are being opened, and where they cannot be. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";
import type { Reading } from "./server";

const LEAST = 0.02; // of the bar: it is seen from the beginning

export function ProgressBar({ share }: { share: number | undefined }): ReactElement {
  return (
    <div className="loading">
      <i style={share === undefined ? undefined : { width: `${Math.round(100 * Math.max(LEAST, share))}%` }} />
    </div>
  );
}

interface OpeningProperties {
  title: string;
  reading: Reading | null;
  onStop: () => void;
}

export const Opening = ({ title, reading, onStop }: OpeningProperties): ReactElement => (
  <div className="empty">
    <h2>{title}</h2>
    <ProgressBar share={reading?.share} />
    <p className="m">{reading?.text || "Opening"}</p>
    <button className="btn" type="button" onClick={onStop}>
      Stop
    </button>
  </div>
);

interface CannotProperties {
  sentence: string;
  onChoose: () => void;
  onTryAgain: () => void;
}

export const CannotOpen = ({ sentence, onChoose, onTryAgain }: CannotProperties): ReactElement => (
  <div className="empty" role="alert">
    <span className="bad">
      <Icon name="circle-alert" size={24} />
    </span>
    <h2>These data cannot be opened now</h2>
    <p className="m">{sentence}</p>
    <p className="s q">The project's network and plan are as they were.</p>
    <div className="row">
      <button className="btn p" type="button" onClick={onChoose}>
        Choose other data
      </button>
      <button className="btn" type="button" onClick={onTryAgain}>
        Try again
      </button>
    </div>
  </div>
);
