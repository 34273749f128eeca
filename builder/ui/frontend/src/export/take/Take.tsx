/* Take away: each thing is made on a click in a worker, checked, and only then offered. What the check found stands beside it. */
import { type ReactElement, useState } from "react";
import { ask } from "../../parts/ask";
import { Icon } from "../../parts/icons";
import type { NotMade } from "../../records";
import type { ExportData, ThingsKnown } from "../answers";
import { Note } from "../Note";
import { useRepeated } from "../useRepeated";
import { Speed } from "./Speed";
import { ThingLine } from "./ThingLine";
import { THINGS } from "./things";

const BUSY = 400; // ms between two questions while something is being made
const HIDDEN = 2000;

const NONE: NotMade = { state: "none" };

export function Take({ data: { api, run } }: { data: ExportData }): ReactElement {
  const address = `${api}/runs/${run}/export`;
  const { things, trouble, make } = useThings(address);
  return (
    <>
      <div>{trouble && <Note>{trouble}</Note>}</div>
      <div className="things">
        {things && (
          <>
            <Weights address={address} />
            {THINGS.map((thing) => (
              <ThingLine
                key={thing.task}
                thing={thing}
                now={things[thing.task] ?? NONE}
                address={address}
                onMake={() => make(thing.task)}
              />
            ))}
          </>
        )}
      </div>
      <section aria-label="Speed report">
        {things && <Speed now={things.speed ?? NONE} onMeasure={() => make("speed")} />}
      </section>
    </>
  );
}

interface Makings {
  things: ThingsKnown | null;
  trouble: string;
  make: (task: string) => void;
}

function useThings(address: string): Makings {
  const [things, setThings] = useState<ThingsKnown | null>(null);
  const [trouble, setTrouble] = useState("");
  const lookAgain = useRepeated(async (signal) => {
    try {
      const { things: now } = await ask<{ things: ThingsKnown }>(address, { signal });
      setThings(now);
      setTrouble("");
      const isBusy = Object.values(now).some((making) => making?.state === "making");
      return isBusy ? pause() : undefined;
    } catch (error) {
      if (!signal.aborted) setTrouble((error as Error).message);
      return undefined;
    }
  });
  const make = async (task: string): Promise<void> => {
    try {
      await ask(address, { json: { make: task } });
    } catch (error) {
      setTrouble((error as Error).message);
    }
    lookAgain();
  };
  return { things, trouble, make };
}

const pause = (): number => (document.hidden ? HIDDEN : BUSY);

const Weights = ({ address }: { address: string }): ReactElement => (
  <div className="thing">
    <div>
      <div className="what">Weights</div>
      <div className="kind">weights.safetensors</div>
    </div>
    <div className="said">The trained numbers, without code. The source above reads them.</div>
    <div className="does">
      <a className="btn" href={`${address}/weights.safetensors`} download="">
        <Icon name="download" />
        Download
      </a>
    </div>
  </div>
);
