/* What every piece of an open race knows. */
import { createContext, useContext } from "react";
import type { Around } from "../figures/figure";
import type { Scale } from "../records";
import type { Race } from "./answers";
import type { AnswersKept } from "./following/answers-kept";
import type { Doing } from "./following/useArena";
import type { View } from "./kept";
import type { Looks } from "./looks";
import type { Part } from "./states";

export interface Place {
  /** Address of the race's routes. */
  address: string;
  /** The project that it belongs to. */
  project: string;
  race: Race;
  isLive: boolean;
  part: Part;
  scale: Scale;
  looks: Looks;
  view: View;
  change: (change: Partial<View>) => void;
  /** Opens a panel and brings it into view. */
  show: (panel: string, change?: Partial<View>) => void;
  doing: Doing;
  isStarting: boolean;
  answers: AnswersKept;
  /** For figures. */
  around: Around;
}

const PlaceContext = createContext<Place | null>(null);

export const PlaceProvider = PlaceContext.Provider;

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error("This piece stands in an open race only.");
  return place;
}
