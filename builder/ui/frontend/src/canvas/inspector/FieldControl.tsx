/* The control of one field, as the field and its values ask for. */
import type { ReactElement } from "react";
import { equal } from "../document/document";
import type { ControlProps } from "./control";
import { ListBox } from "./ListBox";
import { SliderBox } from "./SliderBox";
import { Switch } from "./Switch";
import { UsualValues } from "./UsualValues";
import { controlFor, several } from "./values";

export function FieldControl(props: ControlProps): ReactElement {
  const { field, value, id, testid, setOnce } = props;
  switch (controlFor(field)) {
    case "switch":
      return <Switch isOn={value === true} label={field.label} id={id} testid={testid} onChange={setOnce} />;
    case "segments":
      return <ChoiceSegments {...props} />;
    case "select":
      return <ChoiceSelect {...props} />;
    case "text":
      return <TextBox {...props} />;
    case "list":
      return <ListBox {...props} />;
    case "usual":
      return <UsualValues {...props} />;
    case "slider":
      return <SliderBox {...props} />;
  }
}

const ChoiceSegments = ({ field, value, testid, setOnce }: ControlProps): ReactElement => (
  <span className="seg" role="radiogroup" aria-label={field.label} data-testid={testid}>
    {field.choices!.map((choice) => (
      <button
        key={String(choice.value)}
        type="button"
        role="radio"
        aria-checked={equal(choice.value, value)}
        className={equal(choice.value, value) ? "on" : ""}
        onClick={() => setOnce(choice.value)}
      >
        {choice.label}
      </button>
    ))}
  </span>
);

function ChoiceSelect({ field, value, id, testid, setOnce }: ControlProps): ReactElement {
  const choices = field.choices!;
  const chosen = choices.findIndex((choice) => equal(choice.value, value));
  return (
    <select
      id={id}
      className="inp"
      aria-label={field.label}
      data-testid={testid}
      value={chosen}
      onChange={(event) => setOnce(choices[Number(event.target.value)]!.value)}
    >
      {chosen < 0 && <option value={-1}>{value === several ? "several" : String(value ?? "")}</option>}
      {choices.map((choice, index) => (
        <option key={choice.label} value={index}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

const TextBox = ({ field, value, id, testid, set, onDone }: ControlProps): ReactElement => (
  <input
    id={id}
    className="inp"
    style={{ width: "100%" }}
    maxLength={200}
    aria-label={field.label}
    data-testid={testid}
    value={typeof value === "string" ? value : ""}
    placeholder={value === several ? "several" : ""}
    onChange={(event) => set(event.target.value)}
    onBlur={onDone}
  />
);
