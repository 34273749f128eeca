/* Whether the page is dark, as Streamlit's background colour says. */

export function isDark(element: HTMLElement): boolean {
  const colour = getComputedStyle(element).getPropertyValue("--st-background-color").trim() || pageColour();
  const [red = 255, green = 255, blue = 255] = channels(colour);
  return 0.3 * red + 0.59 * green + 0.11 * blue < 128;
}

function pageColour(): string {
  return getComputedStyle(document.querySelector(".stApp") ?? document.body).backgroundColor;
}

/** "#14171c" and "rgb(20, 23, 28)" alike. */
function channels(colour: string): number[] {
  if (colour.startsWith("#")) return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}
