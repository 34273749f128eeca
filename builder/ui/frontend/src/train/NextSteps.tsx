/* Where a finished run leads: to one's own input, to the question whether it was worth it, and out of here. */
import type { ReactElement } from "react";
import { Icon, type IconName } from "../parts/icons";
import { isDone } from "../parts/run-states";
import { usePlace, useRun } from "./place";

interface Step {
  to: "try" | "arena" | "export";
  text: string;
  icon: IconName;
  about: string;
}

const STEPS: readonly Step[] = [
  { to: "try", text: "Try it", icon: "draw", about: "Draw, write or choose an input of your own, and see the answer" },
  {
    to: "arena",
    text: "Is it worth it? Race",
    icon: "flag",
    about: "The same rows for classical models: who is ahead?",
  },
  { to: "export", text: "Take it away", icon: "download", about: "As PyTorch, ONNX or an endpoint, each checked" },
];

export function NextSteps({ races }: { races: boolean }): ReactElement | null {
  const { tell } = usePlace();
  const state = useRun((run) => run.state);
  if (!isDone(state)) return null;
  return (
    <nav className="next-steps" aria-label="What next">
      {STEPS.filter(({ to }) => races || to !== "arena").map(({ to, text, icon, about }, place) => (
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
