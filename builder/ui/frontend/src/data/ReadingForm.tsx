/* How a file was read: each guess is shown and can be set. */
import { type ReactElement, useState } from "react";
import { CommittedInput } from "../parts/CommittedInput";
import { Field } from "../parts/Field";
import { OptionControl } from "../parts/OptionControl";
import { usePanel } from "../parts/Panels";
import { type Choice, Select } from "../parts/Select";
import type { FormOption } from "../records";
import { contentWords, foundWords, type Subject, TIES, type Wishes } from "./reading";

interface Properties {
  subject: Subject;
  onRead: (wishes: Wishes) => void;
}

export function ReadingForm({ subject, onRead }: Properties): ReactElement {
  const { detected, options, meanings, cut, kind } = subject;
  const panel = usePanel();
  const [reading, setReading] = useState<Record<string, unknown>>(options.reading ?? {});
  const [choices, setChoices] = useState<Record<string, unknown>>({});
  const read = (name: string, value: unknown): void =>
    setReading(({ [name]: _, ...others }) => (value == null ? others : { ...others, [name]: value }));
  const choose = (name: string, value: unknown): void => setChoices((before) => ({ ...before, [name]: value }));
  return (
    <>
      <p className="s q">{contentWords(detected)}</p>
      {subject.reading.map((option) => (
        <Guess
          key={option.name}
          subject={subject}
          option={option}
          value={reading[option.name]}
          onRead={(value) => read(option.name, value)}
        />
      ))}
      {meanings.map((option) => (
        <OptionControl
          key={option.name}
          option={option}
          value={choices[option.name] ?? cut[option.name] ?? options[option.name] ?? option.default}
          onChange={(value) => choose(option.name, value)}
        />
      ))}
      {kind === "table" && <Ties subject={subject} onChoose={choose} />}
      <div className="row">
        <button
          className="btn p"
          type="button"
          onClick={() => {
            panel.close();
            onRead({ reading, choices });
          }}
        >
          Read it this way
        </button>
        <button className="btn t" type="button" onClick={panel.close}>
          Leave it
        </button>
      </div>
    </>
  );
}

interface GuessProperties {
  subject: Subject;
  option: FormOption;
  value: unknown;
  onRead: (value: unknown) => void;
}

/** One guess: what was found out, and what can be set instead. */
function Guess({ subject, option, value, onRead }: GuessProperties): ReactElement {
  const { label, help, kind, choices, low, high } = option;
  const found = foundWords(option, subject);
  if (kind === "choice") {
    return (
      <Field label={label} help={help}>
        <Select<unknown>
          label={label}
          choices={[{ value: null, label: found }, ...(choices ?? [])]}
          value={value}
          onChoose={onRead}
        />
      </Field>
    );
  }
  const isNumber = kind === "int";
  // With every key: the button below is pressed while it still has the focus.
  const take = (text: string): void => onRead(text ? (isNumber ? Number(text) : text) : null);
  return (
    <Field label={label} help={help}>
      <CommittedInput
        className={isNumber ? "inp" : "inp text"}
        type={isNumber ? "number" : "text"}
        min={low ?? undefined}
        max={high ?? undefined}
        placeholder={isNumber ? found : help}
        defaultValue={(value as string | number | undefined) ?? undefined}
        onType={take}
        onCommit={take}
      />
    </Field>
  );
}

interface TiesProperties {
  subject: Subject;
  onChoose: (name: string, value: unknown) => void;
}

/** Columns that say which rows belong together. */
function Ties({ subject: { columns, options }, onChoose }: TiesProperties): ReactElement {
  const none: Choice<string | null> = { value: null, label: "as found out" };
  const choices = [none, ...columns.map((name) => ({ value: name, label: name }))];
  return (
    <>
      {Object.entries(TIES).map(([name, label]) => (
        <Field key={name} label={label}>
          <Select
            label={label}
            choices={choices}
            value={options[name] as string | undefined}
            onChoose={(value) => onChoose(name, value)}
          />
        </Field>
      ))}
    </>
  );
}
