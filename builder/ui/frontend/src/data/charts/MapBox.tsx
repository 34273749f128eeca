/* The map of the samples in the room that there is. */

import { type ReactElement, useLayoutEffect, useRef, useState } from "react";
import { InWords } from "../../parts/InWords";
import { thousands } from "../../parts/numbers";
import type { RowMap } from "../../records";
import { PointChart } from "../drawn/PointChart";
import { closedWords } from "../samples/words";
import { useShown } from "../shown";
import { mapSentence, mapTable } from "./chart-words";
import { ClassKeys, Ramp } from "./Keys";
import { mapWords, type Room, roomOf } from "./map-words";

interface Properties {
  map: RowMap;
  /** The only thing on its tab: it may be large. */
  isAlone: boolean;
}

const MANY = 800; // points: they are drawn smaller

export function MapBox({ map, isAlone }: Properties): ReactElement {
  const shown = useShown();
  const box = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const around = box.current!.closest(".main")!;
    setRoom(roomOf(box.current!.clientWidth, around.clientHeight, isAlone));
  }, [isAlone]);
  const { title, says } = mapWords(map);
  const foot =
    map.left > 0
      ? `${thousands(map.x.length)} drawn, evenly taken; press one to see it`
      : "Press a point to see its sample";
  return (
    <section ref={box} className="box mapbox">
      <div className="row">
        <h2>{title}</h2>
        <span className="s q">{says}</span>
      </div>
      {map.classes.length > 0 ? <ClassKeys classes={map.classes} /> : map.colour && <Ramp values={map.colour} />}
      {room && (
        <PointChart map={map} {...room} hasAxes radius={map.x.length > MANY ? 2.5 : 3.5} onPress={shown.openSample} />
      )}
      <p className="s q">{closedWords(shown, foot)}</p>
      <InWords title={title} sentence={mapSentence(map)} table={() => mapTable(map)} />
    </section>
  );
}
