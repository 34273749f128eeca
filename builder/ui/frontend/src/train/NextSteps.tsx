/* Where a finished run leads: to one's own input, to the question whether it was worth it, and out of here. */
import type { ReactElement } from "react";
import { Icon, type IconName } from "../parts/icons";
import { isDone } from "../parts/run-states";
import { usePlace, useRun } from "./place";

interface Step {
  to: "try" | "onward" | "arena" | "export";
  text: string;
  icon: IconName;
  about: string;
}

const STEPS: readonly Step[] = [
  { to: "try", text: "Try it", icon: "draw", about: "Draw, write or choose an input of your own, and see the answer" },
  {
    to: "onward",
    text: "Make it a classifier",
    icon: "layers",
    about:
      "A new project: this network with a head for the classes of these data, which begins from what it has learned",
  },
  {
    to: "arena",
    text: "Is it worth it? Race",
    icon: "flag",
    about: "The same rows for classical models: who is ahead?",
  },
  { to: "export", text: "Take it away", icon: "download", about: "As PyTorch, ONNX or an endpoint, each checked" },
];

export function NextSteps({ races, prepares }: { races: boolean; prepares: boolean }): ReactElement | null {
  const { tell } = usePlace();
  const state = useRun((run) => run.state);
  if (!isDone(state)) return null;
  const isOffered = { try: true, onward: prepares, arena: races, export: true };
  return (
    <nav className="next-steps" aria-label="What next">
      {STEPS.filter(({ to }) => isOffered[to]).map(({ to, text, icon, about }, place) => (
        <button
          key={to}
          className={`btn${place ? "" : " p"}`}
          type="button"
          title={about}
          onClick={() => tell({ do: to })}
        >
          <Icon name={icon} />
          {text}
        </button>
      ))}
    </nav>
  );
}
