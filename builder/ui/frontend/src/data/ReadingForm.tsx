/* How a file was read: each guess is shown and can be set. */
import { type ReactElement, useState } from "react";
import { CommittedInput } from "../parts/CommittedInput";
import { Field } from "../parts/Field";
import { OptionControl } from "../parts/OptionControl";
import { usePanel } from "../parts/Panels";
import { type Choice, Select } from "../parts/Select";
import { contentWords, foundWords, guessesOf, isOfPictures, type Subject, TIES, type Wishes } from "./reading";

interface Properties {
  subject: Subject;
  onRead: (wishes: Wishes) => void;
}

export function ReadingForm({ subject, onRead }: Properties): ReactElement {
  const { detected, options, meanings, kind } = subject;
  const panel = usePanel();
  const [reading, setReading] = useState<Record<string, unknown>>(options.reading ?? {});
  const [choices, setChoices] = useState<Record<string, unknown>>({});
  const read = (name: string, value: unknown): void =>
    setReading(({ [name]: _, ...others }) => (value == null ? others : { ...others, [name]: value }));
  const choose = (name: string, value: unknown): void => setChoices((before) => ({ ...before, [name]: value }));
  return (
    <>
      <p className="s q">{contentWords(detected)}</p>
      {isOfPictures(detected) && <Sides subject={subject} reading={reading} onRead={read} />}
      {guessesOf(detected).map((guess) => (
        <Field key={guess.name} label={guess.label} help={guess.help}>
          <Select<unknown>
            label={guess.label}
            choices={[{ value: null, label: foundWords(guess, subject) }, ...guess.choices]}
            value={reading[guess.name]}
            onChoose={(value) => read(guess.name, value)}
          />
        </Field>
      ))}
      {meanings.map((option) => (
        <OptionControl
          key={option.name}
          option={option}
          value={choices[option.name] ?? options[option.name] ?? option.default}
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

interface SidesProperties {
  subject: Subject;
  reading: Record<string, unknown>;
  onRead: (name: string, value: unknown) => void;
}

const SIDES = [
  ["Height", "height"],
  ["Width", "width"],
] as const;

const Sides = ({ subject: { detected }, reading, onRead }: SidesProperties): ReactElement => (
  <>
    {SIDES.map(([label, name]) => (
      <Field key={name} label={label}>
        <CommittedInput
          className="inp"
          type="number"
          min={4}
          max={512}
          placeholder={String(detected[name] ?? "auto")}
          defaultValue={reading[name] as number | undefined}
          onCommit={(text) => onRead(name, text ? Number(text) : null)}
        />
      </Field>
    ))}
  </>
);

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
