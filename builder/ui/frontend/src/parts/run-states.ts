/* What a run can be: the states that a page tells apart. */

const LIVE = new Set(["queued", "starting", "running", "paused"]);
const ENDED = new Set(["finished", "stopped", "failed", "interrupted"]);
const DONE = new Set(["finished", "stopped"]);
const BROKEN = new Set(["failed", "interrupted"]);

export const isLive = (state: string | undefined): boolean => LIVE.has(state ?? "");
export const hasEnded = (state: string | undefined): boolean => ENDED.has(state ?? "");
/** It ended with weights that can be looked at. */
export const isDone = (state: string | undefined): boolean => DONE.has(state ?? "");
export const isBroken = (state: string | undefined): boolean => BROKEN.has(state ?? "");
