/* The fixed samples as one image, anew in the other theme; null until it is there. */
import { useEffect, useState } from "react";
import { type Album, makeAlbum } from "../../parts/pictures/album";
import { usePlace } from "../place";
import { tintsOf } from "./tints";
import type { ProbePictures } from "./useInsides";

export function useAlbum(pictures: ProbePictures | null): Album | null {
  const { host, theme } = usePlace();
  const [album, setAlbum] = useState<Album | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useEffect(() => {
    if (!pictures) return;
    let isLeft = false;
    let whole: Album | null = null;
    const { bytes, size, count, channels } = pictures;
    const table = channels === 3 ? null : tintsOf(host, "ink").ink;
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
  }, [pictures, theme, host]);
  return album;
}
