/* The panels below the first glance, in the order of their tabs: one file each. */
import { boundaries } from "./boundaries";
import { classes } from "./classes";
import { costs } from "./costs";
import { decide } from "./decide";
import { disagree } from "./disagree";
import { grow } from "./grow";
import { importance } from "./importance";
import type { PanelEntry } from "./panel";

export const PANELS: readonly PanelEntry[] = [costs, grow, importance, decide, boundaries, disagree, classes];
