/* Score against any cost. */
import type { ReactElement } from "react";
import type { Race } from "../answers";
import { Figures } from "./Figures";
import type { PanelEntry } from "./panel";

const Content = ({ race: { figures } }: { race: Race }): ReactElement | null =>
  figures.costs ? <Figures records={[figures.costs]} /> : null;

export const costs: PanelEntry = {
  name: "costs",
  title: "Score against cost",
  isThere: ({ figures }) => figures.costs !== undefined,
  Content,
};
