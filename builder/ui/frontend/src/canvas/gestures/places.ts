/* The places of the Build page that keys lead to. */

/** In the order in which F6 goes through them. */
const ZONES = [".palette", ".canvas", ".inspector", ".under"];
const FOCUSED_IN_ZONE = "[data-testid=search],.canvas,.inspector input,.tabs .tab.on";
const FIELDS = "input:not([type=range]),button,select";

export const focusSearch = (page: HTMLElement): void => focus(page, "[data-testid=search]");

/** The first field of the inspector. */
export const focusSettings = (page: HTMLElement): void => focus(page, `.inspector .fields :is(${FIELDS})`);

/** The note of the chosen layer, unfolded. */
export function focusNote(page: HTMLElement): void {
  page.querySelector("[data-testid=note]")?.closest("details")?.setAttribute("open", "");
  focus(page, "[data-testid=note]");
}

/** The name in code becomes a box to write in. */
export const editName = (page: HTMLElement): void => page.querySelector<HTMLElement>("[data-testid=name]")?.click();

/** `by`: 1 to the next zone, -1 to the one before. */
export function focusNextZone(page: HTMLElement, by: 1 | -1): void {
  const places = [...page.querySelectorAll<HTMLElement>(FOCUSED_IN_ZONE)];
  const here = (page.getRootNode() as Document | ShadowRoot).activeElement;
  const start = ZONES.findIndex((zone) => here?.closest(zone));
  for (let step = 1; step <= ZONES.length; step++) {
    const zone = ZONES[(start + by * step + 2 * ZONES.length) % ZONES.length]!;
    const next = places.find((place) => place.closest(zone));
    if (next) {
      next.focus();
      return;
    }
  }
}

const focus = (page: HTMLElement, selector: string): void => page.querySelector<HTMLElement>(selector)?.focus();

/** Does it lie in something of that kind? */
export const isIn = (target: EventTarget | null | undefined, selector: string): boolean =>
  (target as Element | null | undefined)?.closest?.(selector) != null;

/** Does what happens there belong to a field in which a person writes? */
export const isTyping = (target: EventTarget | null | undefined): boolean => isIn(target, "input,textarea,select");
