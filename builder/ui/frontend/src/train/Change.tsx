/* What can be changed while it trains. */
import { type FormEvent, type ReactElement, useEffect, useRef } from "react";
import type { Word } from "../parts/glossary";
import { Icon } from "../parts/icons";
import { newest } from "../parts/series";
import { Term } from "../parts/Term";
import { useWarning } from "../parts/Toast";
import type { Command } from "./follower";
import { usePlace } from "./place";

export function Change({ onClose }: { onClose: () => void }): ReactElement {
  const { follower, plan } = usePlace();
  const warn = useWarning();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const command = changeOf(form.current!);
    onClose();
    if (command) follower.control(command).catch((error: Error) => warn(error.message));
  };
  return (
    <div
      className="pop change"
      role="dialog"
      aria-label="Change while it trains"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        event.stopPropagation();
      }}
    >
      <div className="row">
        <h3 className="grow">Change while it trains</h3>
        <button className="btn t sm i" type="button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <p className="s q">Takes effect with the next step and is marked on the curve.</p>
      <form ref={form} onSubmit={send}>
        <Field label="Learning rate" word="learning-rate" name="lr" value={newest(follower.series.lr) ?? plan.lr} />
        <Field label="Weight decay" word="weight-decay" name="weight_decay" value={plan.weight_decay} />
        <Field label="Dropout" word="dropout" name="dropout" value={plan.dropout} />
        <button className="btn p" type="submit">
          Change
        </button>
      </form>
    </div>
  );
}

interface FieldProperties {
  label: string;
  word: Word;
  name: string;
  value: number | undefined;
}

function Field({ label, word, name, value }: FieldProperties): ReactElement {
  return (
    <div className="field">
      <Term word={word}>{label}</Term>
      <input
        className="inp"
        aria-label={label}
        name={name}
        type="number"
        min={0}
        step="any"
        defaultValue={value ?? ""}
      />
    </div>
  );
}

/** Only what is another number than it was; nothing where all is as before. */
function changeOf(form: HTMLFormElement): Command | null {
  const changed = [...form.querySelectorAll("input")].filter(
    (input) => input.value !== "" && Number(input.value) !== Number(input.defaultValue),
  );
  if (!changed.length) return null;
  return { do: "change", ...Object.fromEntries(changed.map((input) => [input.name, Number(input.value)])) };
}
