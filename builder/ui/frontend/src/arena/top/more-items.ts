/* The menus of the whole race: what can be taken away, other races, and the same once more. */

import type { MenuItem } from "../../parts/Menus";
import { moment } from "../../parts/moments";
import type { ListedRace } from "../../records";
import type { Race } from "../answers";
import type { Doing } from "../following/useArena";

export function reportItems(address: string): MenuItem[] {
  const fetched = (file: string) => () => {
    window.open(`${address}/${file}`, "_self");
  };
  return [
    { text: "Report, one HTML file", act: fetched("report.html") },
    { text: "The best classical model as a scikit-learn script", act: fetched("winner.zip") },
  ];
}

const MOST_RACES = 8;

export function moreItems(
  race: Race,
  races: readonly ListedRace[],
  { begin, open, control }: Doing,
  share: () => Promise<void>,
): MenuItem[] {
  const rerun = race.id;
  const other = race.measure === "balanced-accuracy" ? "accuracy" : "balanced-accuracy";
  const items: MenuItem[] = [
    { text: "New race with the network as it is now", act: () => begin() },
    { text: "Same race again", act: () => begin({ rerun }) },
    { text: "Again, in 5 folds", act: () => begin({ rerun, folds: 5 }) },
    { text: "Again, from 5 seeds", act: () => begin({ rerun, seeds: 5 }) },
  ];
  if (race.data?.class_count) {
    items.push({
      text: `Again, by ${other.replace("-", " ")}`,
      act: () => begin({ rerun, measure: other }),
    });
  }
  items.push({ text: race.shared ? "Share the link again" : "Share by link", act: () => void share() });
  if (race.shared) items.push({ text: "Stop sharing", act: () => void control({ do: "share", on: false }) });
  const others = races.filter(({ id }) => id !== race.id).slice(0, MOST_RACES);
  for (const listed of others) items.push({ text: `Open: ${listedWords(listed)}`, act: () => open(listed.id) });
  return items;
}

/** When it was begun is written with each race. */
function listedWords({ title, name, created }: ListedRace): string {
  return `${title || name} (${moment(created!)})`;
}
