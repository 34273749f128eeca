/* Words inside a plot. Plotly takes a few tags, so names are escaped. */

export const short = (text: string, most = 16): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
