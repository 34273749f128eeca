import type { ReactElement } from "react";

interface SwitchProps {
  isOn: boolean;
  label: string;
  onChange: (isOn: boolean) => void;
  id?: string;
  testid?: string;
}

export const Switch = ({ isOn, label, onChange, id, testid }: SwitchProps): ReactElement => (
  <button
    id={id}
    type="button"
    role="switch"
    className="sw"
    aria-checked={isOn}
    aria-label={label}
    data-testid={testid}
    onClick={() => onChange(!isOn)}
  />
);
