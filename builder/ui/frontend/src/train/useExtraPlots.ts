/* Further plots that a person has asked for. */
import { useState } from "react";
import { useMenu } from "../parts/Menus";
import { metric } from "../parts/metrics";
import { usePlace } from "./place";

interface ExtraPlots {
  names: readonly string[];
  openMenu: (button: HTMLElement) => void;
  remove: (name: string) => void;
}

const SHOWN_ANYWAY = ["step/loss", "train/loss", "validation/loss"];

export function useExtraPlots(alsoShown: readonly string[]): ExtraPlots {
  const { follower } = usePlace();
  const [names, setNames] = useState<readonly string[]>([]);
  const open = useMenu();
  const openMenu = (button: HTMLElement): void => {
    const shown = new Set([...SHOWN_ANYWAY, ...alsoShown, ...names]);
    const left = Object.keys(follower.series)
      .filter((name) => !shown.has(name))
      .sort();
    const items = left.map((name) => ({ text: metric(name), act: () => setNames([...names, name]) }));
    open(
      button,
      items.length ? items : [{ text: "Everything that is recorded is on screen", act() {}, disabled: true }],
    );
  };
  return { names, openMenu, remove: (name) => setNames(names.filter((other) => other !== name)) };
}
