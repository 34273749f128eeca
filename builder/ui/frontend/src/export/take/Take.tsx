/* Take away: each file with what was checked of it, the button that makes it or downloads it, and how fast the network answers. */
import type { ReactElement } from "react";
import type { NotMade } from "../../records";
import { MadeLast } from "./MadeLast";
import { Speed } from "./Speed";
import { ThingLine } from "./ThingLine";
import { THINGS } from "./things";
import type { Makings } from "./useThings";

const NONE: NotMade = { state: "none" };

export function Take({ api, making }: { api: string; making: Makings }): ReactElement | null {
  const { address, things, files, last, make } = making;
  if (!things) return null;
  return (
    <>
      <div className="things">
        {THINGS.map((thing) => (
          <ThingLine
            key={thing.file}
            thing={thing}
            now={thing.task ? (things[thing.task] ?? NONE) : null}
            file={files[thing.file]}
            address={address}
            onMake={() => thing.task && make(thing.task)}
          />
        ))}
      </div>
      <Speed now={things.speed ?? NONE} onMeasure={() => make("speed")} />
      <MadeLast api={api} files={last} />
    </>
  );
}
