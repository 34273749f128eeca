/* The fixed samples as one image; null until it is there. */
import { useEffect, useState } from "react";
import { type Album, makeAlbum } from "../../parts/pictures/album";
import { GREYS } from "../../parts/pictures/colours";
import type { ProbePictures } from "./useInsides";

export function useAlbum(pictures: ProbePictures | null): Album | null {
  const [album, setAlbum] = useState<Album | null>(null);
  useEffect(() => {
    if (!pictures) return;
    let isLeft = false;
    let whole: Album | null = null;
    const { bytes, size, count, channels } = pictures;
    const table = channels === 3 ? null : GREYS;
    void makeAlbum(bytes, { width: size[1], height: size[0], count, table }).then((pasted) => {
      if (isLeft) {
        pasted.close();
        return;
      }
      whole = pasted;
      setAlbum(pasted);
    });
    return () => {
      isLeft = true;
      whole?.close();
    };
  }, [pictures]);
  return album;
}
