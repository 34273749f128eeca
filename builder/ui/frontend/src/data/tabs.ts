/* The tabs of the screen, by what a sample is. */

const FIRST: Record<string, string> = {
  image: "Pictures",
  series: "Series",
  sound: "Sounds",
  text: "Texts",
  points: "Map",
};

export function tabsOf(samples: string): string[] {
  const first = FIRST[samples];
  const hasRows = samples === "table" || samples === "points";
  return [...(first ? [first] : []), "Columns", ...(hasRows ? ["Rows"] : []), "Charts", "Split", "Transforms"];
}
