/* The pictures of families, asked of once each. */
import { useEffect, useState } from "react";
import { ask } from "../parts/ask";
import type { Figure, PicturesShown } from "../records";

const asked = new Map<string, Promise<PicturesShown>>();

export function usePictures(api: string, families: readonly string[]): Record<string, Figure | null> {
  const [pictures, setPictures] = useState<Record<string, Figure | null>>({});
  const wanted = families.join(" ");
  useEffect(() => {
    let isLeft = false;
    for (const family of wanted.split(" ").filter(Boolean)) {
      const known = asked.get(family) ?? ask<PicturesShown>(`${api}/learn/pictures/${family}`);
      asked.set(family, known);
      known.then(
        (answer) => {
          if (!isLeft) setPictures((before) => ({ ...before, ...answer.pictures }));
        },
        () => asked.delete(family), // the tiles show their glyphs; the next look asks again
      );
    }
    return () => {
      isLeft = true;
    };
  }, [api, wanted]);
  return pictures;
}
