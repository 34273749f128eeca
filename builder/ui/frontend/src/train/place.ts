/* What every piece of the Train screen knows: the run that is followed, its plan, and how to ask the page for something. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Asked, PlanOfRun } from "./answers";
import type { RunFollower } from "./follower";
import type { DrawnLayer } from "./layers";

export interface Place {
  api: string;
  run: string;
  plan: PlanOfRun;
  /** The names of those that learn, each with its own optimizer. */
  learners: readonly string[];
  follower: RunFollower;
  /** Of the run's drawing; empty until they are known. */
  layers: readonly DrawnLayer[];
  /** Around the screen: it knows the theme's colours. */
  host: HTMLElement;
  theme: string | undefined;
  tell: (asked: Asked) => void;
}

const PlaceContext = createContext<Place | null>(null);

export const PlaceProvider = PlaceContext.Provider;

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error("This piece stands in the Train screen only.");
  return place;
}

/** A value of the run. It is drawn anew when the value is another, so it is to be a plain one, or an object that the follower keeps. */
export function useRun<Value>(select: (follower: RunFollower) => Value): Value {
  return useFollowed(usePlace().follower, select);
}

export function useFollowed<Value>(follower: RunFollower, select: (follower: RunFollower) => Value): Value {
  return useSyncExternalStore(follower.subscribe, () => select(follower));
}
