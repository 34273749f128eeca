/* A place to drop a sound, or to choose one. */
import { type ReactElement, useState } from "react";
import { FileDrop } from "./FileDrop";
import type { WayProps } from "./way";

export function SoundDrop({ form: { sound: facts }, onAsk, onRefuse }: WayProps): ReactElement {
  const [heard, setHeard] = useState<string | null>(null);
  const hear = (sound: string): void => {
    setHeard(sound);
    onAsk({ sound });
  };
  const seconds = facts ? facts.samples / facts.rate : 0;
  return (
    <FileDrop
      what="sound"
      accept="audio/*,.wav,.flac,.ogg,.mp3"
      advice="Cut out what is to be heard."
      onRefuse={onRefuse}
      onRead={hear}
    >
      {/* biome-ignore lint/a11y/useMediaCaption: nobody knows what is to be heard in a stranger's sound */}
      {heard && <audio className="own-sound" controls src={heard} aria-label="Yours" />}
      <p className="s q">WAV, FLAC, OGG or MP3; the first {Number(seconds.toPrecision(3))} s are heard.</p>
    </FileDrop>
  );
}
