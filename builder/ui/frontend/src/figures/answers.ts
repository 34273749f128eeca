/* What the route of rows sends, until Python's records say it (src/records.ts). */

/** The samples themselves. Pictures are bytes in base64, one after another. */
export interface SamplesSent {
  kind: "image" | "series" | "text" | "table" | "none";
  size?: [number, number];
  channels?: number;
  data?: string;
  values?: (number | number[])[][];
  texts?: string[];
}

export interface RowsAnswer {
  rows?: number[];
  samples?: SamplesSent;
  cells?: (Record<string, unknown> | null)[];
  masks?: { truth: string; said: string; classes: string[] };
  said?: { class?: string; chance?: number }[];
}
