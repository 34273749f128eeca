/* A place to drop a picture, or to choose one. */
import { type ReactElement, useState } from "react";
import { FileDrop } from "./FileDrop";
import type { WayProps } from "./way";

export function PictureDrop({ onAsk, onRefuse }: WayProps): ReactElement {
  const [shown, setShown] = useState<string | null>(null);
  const show = (picture: string): void => {
    setShown(picture);
    onAsk({ picture });
  };
  return (
    <FileDrop what="picture" accept="image/*" advice="Make it smaller." onRefuse={onRefuse} onRead={show}>
      {shown && <img className="own-picture" alt="Yours" src={shown} />}
    </FileDrop>
  );
}
