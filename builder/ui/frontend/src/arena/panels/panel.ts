/* What a panel is: it says when there is something to show, and shows it. */
import type { ComponentType } from "react";
import type { Race } from "../answers";

export interface PanelEntry {
  name: string;
  title: string;
  isThere: (race: Race) => boolean;
  Content: ComponentType<{ race: Race }>;
}
