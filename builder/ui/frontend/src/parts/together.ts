/* Runs that another page wants to see laid over each other on the Runs page. */

const NAME = "layerloom-together";

export const showTogether = (runs: readonly string[]): void => sessionStorage.setItem(NAME, JSON.stringify(runs));

/** Taken once: whoever comes back later finds the page as usual. */
export function takeTogether(): ReadonlySet<string> | null {
  const runs = sessionStorage.getItem(NAME);
  sessionStorage.removeItem(NAME);
  return runs === null ? null : new Set(JSON.parse(runs) as string[]);
}
