/** A moment, in the words of the person's own language. */
export const when = (secondsSince1970: number): string =>
  new Date(1000 * secondsSince1970).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
