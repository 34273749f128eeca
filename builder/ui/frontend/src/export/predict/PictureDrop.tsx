/* A place to drop a picture, or to choose one. */
import { type DragEvent, type ReactElement, useRef, useState } from "react";
import type { WayProps } from "./way";

const LARGEST = 5_500_000; // bytes

export function PictureDrop({ onAsk, onRefuse }: WayProps): ReactElement {
  const [shown, setShown] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (!file) return;
    if (file.size > LARGEST) {
      onRefuse("The picture is larger than 5 MB. Make it smaller.");
      return;
    }
    const reader = new FileReader();
    reader.onload = () => {
      const picture = String(reader.result);
      setShown(picture);
      onAsk({ picture });
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
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same for those who do not drop */}
      <div
        className={`drop${isOver ? " over" : ""}`}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>Drop a picture here, or </p>
        <button type="button" className="btn sm below" onClick={() => chooser.current?.click()}>
          Choose a file
        </button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      {shown && <img className="own-picture" alt="Yours" src={shown} />}
    </div>
  );
}
