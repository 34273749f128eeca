import type { ReactElement } from "react";
import { Icon, type IconName } from "../../parts/icons";
import type { Severity } from "../answers";

const MARKS: Record<Severity, [icon: IconName, colour: string]> = {
  error: ["circle-alert", "var(--error)"],
  warning: ["triangle-alert", "var(--warn)"],
  hint: ["lightbulb", "var(--ink-3)"],
};

/** How bad a problem is. */
export function Mark({ severity }: { severity: Severity }): ReactElement {
  const [icon, color] = MARKS[severity];
  return (
    <span style={{ color, paddingTop: 2 }} role="img" aria-label={severity}>
      <Icon name={icon} />
    </span>
  );
}
