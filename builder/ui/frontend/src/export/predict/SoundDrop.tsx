/* A place to drop a sound, or to choose one. */
import { type DragEvent, type ReactElement, useRef, useState } from "react";
import type { WayProps } from "./way";

const LARGEST = 5_500_000; // bytes

export function SoundDrop({ form: { sound }, onAsk, onRefuse }: WayProps): ReactElement {
  const [heard, setHeard] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (!file) return;
    if (file.size > LARGEST) {
      onRefuse("The sound is larger than 5 MB. Cut out what is to be heard.");
      return;
    }
    const reader = new FileReader();
    reader.onload = () => {
      const own = String(reader.result);
      setHeard(own);
      onAsk({ sound: own });
    };
    reader.readAsDataURL(file);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const seconds = sound ? sound.samples / sound.rate : 0;
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same for those who do not drop */}
      <div
        className={`drop${isOver ? " over" : ""}`}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>Drop a sound here, or </p>
        <button type="button" className="btn sm below" onClick={() => chooser.current?.click()}>
          Choose a file
        </button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept="audio/*,.wav,.flac,.ogg,.mp3"
        hidden
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      {/* biome-ignore lint/a11y/useMediaCaption: nobody knows what is to be heard in a stranger's sound */}
      {heard && <audio className="own-sound" controls src={heard} aria-label="Yours" />}
      <p className="s q">WAV, FLAC, OGG or MP3; the first {Number(seconds.toPrecision(3))} s are heard.</p>
    </div>
  );
}
