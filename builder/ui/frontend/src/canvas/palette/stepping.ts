/* Arrow keys in the list of the palette; up from the first leads back to the search. */
import type { KeyboardEvent } from "react";

export function stepInList(list: HTMLElement | null, event: KeyboardEvent, by: 1 | -1): void {
  event.preventDefault();
  const buttons = [...(list?.querySelectorAll<HTMLElement>("button:not(.star)") ?? [])];
  const here = (list?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
  const next = buttons[buttons.indexOf(here as HTMLElement) + by];
  if (next) next.focus();
  else if (by < 0) list?.parentElement?.querySelector<HTMLElement>("input")?.focus();
}

/** Whether the key was one that steps. */
export function stepByKey(list: HTMLElement | null, event: KeyboardEvent): boolean {
  if (event.key === "ArrowDown") stepInList(list, event, 1);
  else if (event.key === "ArrowUp") stepInList(list, event, -1);
  else return false;
  return true;
}
