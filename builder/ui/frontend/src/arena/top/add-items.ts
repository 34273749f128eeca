/* Who else could race: the network as it is drawn now, classical models that fit the data, and those that can be tuned. */
import type { MenuItem } from "../../parts/Menus";
import type { ClassicalEntry } from "../../records";
import type { Race, Wish } from "../answers";

export function addItems(race: Race, entries: readonly ClassicalEntry[], control: (wish: Wish) => void): MenuItem[] {
  const fitting = fittingOf(race, entries);
  const racing = new Set(race.contestants.map(({ entry }) => entry));
  return [
    {
      text: "Your network, as it is drawn now",
      about: "Trained with the project's plan on the same rows",
      act: () => control({ do: "add", network: true }),
    },
    ...fitting
      .filter(({ name }) => !racing.has(name))
      .map(({ name, title, suits }) => ({
        text: title,
        about: suits,
        act: () => control({ do: "add", entry: name, tune: false }),
      })),
    ...fitting
      .filter(({ tunable }) => tunable.length > 0)
      .map(({ name, title, tunable }) => ({
        text: `${title}, tuned on validation`,
        about: `Tries settings of ${tunable.join(", ").replaceAll("_", " ")}`,
        act: () => control({ do: "add", entry: name, tune: true }),
      })),
  ];
}

/** Of the data's kind, and for what is to be told. */
function fittingOf({ data }: Race, entries: readonly ClassicalEntry[]): ClassicalEntry[] {
  const task = data?.measure?.name === "r2" ? "numbers" : "classes";
  return entries.filter(({ kinds, tasks }) => kinds.includes(data?.kind ?? "") && tasks.includes(task));
}
