/* A place to drop a file of one's own, or to choose one; it is read here and goes on as a data address. */
import { type DragEvent, type ReactElement, type ReactNode, useRef, useState } from "react";

const LARGEST = 5_500_000; // bytes

interface FileDropProps {
  /** What is dropped: "picture". */
  what: string;
  accept: string;
  /** What to do where it is too large. */
  advice: string;
  onRefuse: (why: string) => void;
  onRead: (address: string) => void;
  children: ReactNode;
}

export function FileDrop({ what, accept, advice, onRefuse, onRead, children }: FileDropProps): ReactElement {
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (!file) return;
    if (file.size > LARGEST) {
      onRefuse(`The ${what} is larger than 5 MB. ${advice}`);
      return;
    }
    const reader = new FileReader();
    reader.onload = () => onRead(String(reader.result));
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
        <p>Drop a {what} here, or </p>
        <button type="button" className="btn sm below" onClick={() => chooser.current?.click()}>
          Choose a file
        </button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      {children}
    </div>
  );
}
