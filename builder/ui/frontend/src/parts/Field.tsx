/* A label beside its control. */
import type { ReactElement, ReactNode } from "react";

interface FieldProperties {
  label: string;
  help?: string | undefined;
  children: ReactNode;
}

export const Field = ({ label, help, children }: FieldProperties): ReactElement => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
  <label className="field" title={help}>
    <span>{label}</span>
    {children}
  </label>
);
