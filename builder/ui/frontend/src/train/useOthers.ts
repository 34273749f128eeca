/* Other runs that a person lays over this one. */

import { useState } from "react";
import { ask } from "../parts/ask";
import { type MenuItem, useMenu } from "../parts/Menus";
import { timeOrDay } from "../parts/moments";
import { useWarning } from "../parts/Toast";
import type { Standing } from "./answers";
import { usePlace } from "./place";
import type { OtherRun } from "./plot-lines";

interface ListedRun {
  id: string;
  name: string;
  created: number;
  archived: boolean;
  curve?: unknown[];
}

interface Others {
  shown: readonly OtherRun[];
  openMenu: (button: HTMLElement) => Promise<void>;
}

const MOST = 30; // runs in the menu

export function useOthers(): Others {
  const { api, run, follower } = usePlace();
  const [laid, setLaid] = useState<{ over: string; runs: readonly OtherRun[] }>({ over: run, runs: [] });
  const shown = laid.over === run ? laid.runs : []; // over another run they would be compared with what they were not chosen for
  const warn = useWarning();
  const open = useMenu();

  const overlay = async (other: ListedRun): Promise<void> => {
    if (shown.some(({ id }) => id === other.id)) {
      setLaid({ over: run, runs: shown.filter(({ id }) => id !== other.id) });
      return;
    }
    const { series } = await ask<Standing>(`${api}/runs/${other.id}/stream`);
    const names = [follower.standing?.name, ...shown.map(({ name }) => name)];
    const twins = names.filter((name) => name === other.name).length;
    const name = twins ? `${other.name} (${twins + 1})` : other.name;
    setLaid({ over: run, runs: [...shown, { id: other.id, name, series }] });
  };
  const itemOf = (other: ListedRun): MenuItem => {
    const begun = timeOrDay(other.created);
    const tick = shown.some(({ id }) => id === other.id) ? "✓ " : "";
    return {
      text: `${tick}${other.name}, ${begun}`,
      act: () => void overlay(other).catch((error: Error) => warn(error.message)),
    };
  };
  const openMenu = async (button: HTMLElement): Promise<void> => {
    try {
      const { runs } = await ask<{ runs: ListedRun[] }>(`${api}/runs`);
      const others = runs.filter((other) => other.id !== run && other.curve?.length && !other.archived);
      const items = others.slice(0, MOST).map(itemOf);
      open(button, items.length ? items : [{ text: "There is no other run yet", act() {}, disabled: true }]);
    } catch (error) {
      warn((error as Error).message);
    }
  };
  return { shown, openMenu };
}
