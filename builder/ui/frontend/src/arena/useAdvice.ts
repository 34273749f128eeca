/* Does what an advice's button asks for. */
import type { Advice } from "../records";
import type { Begin } from "./answers";
import { usePlace } from "./place";

/** What the server writes into an advice, by the name of what is to be done. */
type Deed =
  | { do: "build" | "data" | "add-network" | "grow" | "calibration" }
  | { do: "add"; entry: string; tune: boolean }
  | ({ do: "rerun" } & Begin)
  | { do: "disagree"; first: string; second: string };

export function useAdvice(): (wish: Advice["do"]) => void {
  const { race, doing, show } = usePlace();
  return (wish) => {
    const deed = wish as Deed;
    switch (deed.do) {
      case "build":
      case "data":
        return doing.go(deed.do);
      case "add-network":
        return void doing.control({ do: "add", network: true });
      case "add":
        return void doing.control({ do: "add", entry: deed.entry, tune: deed.tune });
      case "grow":
        show("grow");
        return void doing.control({ do: "grow" });
      case "rerun": {
        const { do: _, ...terms } = deed;
        return doing.begin({ rerun: race.id, ...terms });
      }
      case "disagree":
        return show("disagree", { pair: [deed.first, deed.second] });
      case "calibration":
        return show("classes");
    }
  };
}
