/* What the selected layers are set to, made from their entries; and what the last change did. */
import { type ReactElement, useEffect, useId, useState } from "react";
import { equal, has, type Json, type Node } from "./document";
import { type Editor, repeats, valueText } from "./editor";
import { Glyph, Icon } from "../parts/icons";
import { Menu } from "../parts/Menu";
import { groupClass, useEditorBeside, Words } from "./use";
import { count, type Entry, type Field, shapeText, signed, work } from "./verdict";

const mixed = Symbol("several values");
type Value = Json | undefined | typeof mixed;

/** A number that may be typed, stepped with the arrows, and is told in words when it is out of range. */
export function NumberBox({
  value,
  low,
  high,
  step,
  whole,
  onChange,
  onDone,
  label,
  id,
  testid,
}: {
  value: number | null | typeof mixed;
  low?: number | null;
  high?: number | null;
  step?: number | null;
  whole: boolean;
  onChange: (value: number) => void;
  onDone: () => void;
  label: string;
  id?: string;
  testid?: string;
}): ReactElement {
  const shown = value === mixed || value === null ? "" : String(value);
  const [text, setText] = useState(shown);
  const [said, setSaid] = useState("");
  useEffect(() => {
    setText(shown);
    setSaid("");
  }, [shown]);
  const read = (typed: string): number | null => {
    const number = Number(typed.replace(",", ".").replace("−", "-"));
    if (typed.trim() === "" || !Number.isFinite(number)) {
      setSaid("A number is expected.");
      return null;
    }
    if (whole && !Number.isInteger(number)) {
      setSaid("A whole number is expected.");
      return null;
    }
    if (low != null && number < low) {
      setSaid(`At least ${low}.`);
      return null;
    }
    if (high != null && number > high) {
      setSaid(`At most ${count(high)}.`);
      return null;
    }
    setSaid("");
    return number;
  };
  return (
    <span style={{ position: "relative", flex: "none" }}>
      <input
        id={id}
        className="inp num"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={!!said}
        data-testid={testid}
        value={text}
        placeholder={value === mixed ? "several" : ""}
        style={said ? { borderColor: "var(--error)" } : undefined}
        onChange={(event) => {
          setText(event.target.value);
          const number = read(event.target.value);
          if (number !== null) onChange(number);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp" || event.key === "ArrowDown") {
            event.preventDefault();
            const by = (step ?? (whole ? 1 : 0.1)) * (event.shiftKey ? 10 : 1) * (event.key === "ArrowUp" ? 1 : -1);
            const base = typeof value === "number" ? value : (low ?? 0);
            onChange(
              Math.min(
                high ?? Infinity,
                Math.max(low ?? -Infinity, whole ? Math.round(base + by) : Number((base + by).toPrecision(10))),
              ),
            );
          } else if (event.key === "Enter") onDone();
        }}
        onBlur={() => {
          setText(shown);
          setSaid("");
          onDone();
        }}
      />
      {said && (
        <span className="hintline no" style={{ right: 0, top: 36 }} role="alert">
          {said}
        </span>
      )}
    </span>
  );
}

const many = (field: Field): number => (field.kind === "size" ? (field.dims ?? 2) : 1);

function Control({
  editor,
  ids,
  field,
  value,
  id,
}: {
  editor: Editor;
  ids: string[];
  field: Field;
  value: Value;
  id: string;
}): ReactElement {
  const [other, setOther] = useState(false);
  const set = (next: Json | undefined): void => editor.setParam(ids, field, next);
  const once = (next: Json | undefined): void => {
    editor.settle();
    editor.setParam(ids, field, next);
    editor.settle();
    setOther(false);
  };
  const done = (): void => editor.settle();
  const test = `param-${field.name}`;
  if (field.kind === "bool")
    return (
      <button
        id={id}
        role="switch"
        className="sw"
        aria-checked={value === true}
        aria-label={field.label}
        data-testid={test}
        onClick={() => once(value !== true)}
      />
    );
  if (field.choices?.length && field.kind !== "size" && field.kind !== "int" && field.kind !== "float") {
    const short = field.choices.reduce((sum, choice) => sum + choice.label.length, 0) + field.choices.length * 3 < 34;
    if (short)
      return (
        <span className="seg" role="radiogroup" aria-label={field.label} data-testid={test}>
          {field.choices.map((choice) => (
            <button
              key={String(choice.value)}
              role="radio"
              aria-checked={equal(choice.value, value)}
              className={equal(choice.value, value) ? "on" : ""}
              onClick={() => once(choice.value)}
            >
              {choice.label}
            </button>
          ))}
        </span>
      );
    return (
      <select
        id={id}
        className="inp"
        aria-label={field.label}
        data-testid={test}
        value={field.choices.findIndex((choice) => equal(choice.value, value))}
        onChange={(event) => once(field.choices![Number(event.target.value)]!.value)}
      >
        {!field.choices.some((choice) => equal(choice.value, value)) && (
          <option value={-1}>{value === mixed ? "several" : String(value ?? "")}</option>
        )}
        {field.choices.map((choice, index) => (
          <option key={index} value={index}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  if (field.kind === "text")
    return (
      <input
        id={id}
        className="inp"
        style={{ width: "100%" }}
        maxLength={200}
        aria-label={field.label}
        data-testid={test}
        value={typeof value === "string" ? value : ""}
        placeholder={value === mixed ? "several" : ""}
        onChange={(event) => set(event.target.value)}
        onBlur={done}
      />
    );
  if (field.kind === "list")
    return <ListBox value={value} label={field.label} test={test} id={id} onChange={set} onDone={done} />;
  const whole = field.kind === "int" || field.kind === "size";
  const usual: Json[] = [
    ...(field.choices ?? []).map((choice) => choice.value),
    ...(field.usual ?? []).filter((one) => one !== null),
  ];
  const free = field.nullable && value === null;
  const range = (field.high ?? Infinity) - (field.low ?? -Infinity);
  if (
    field.kind === "size" ||
    (usual.length > 0 &&
      usual.length <= 5 &&
      (field.kind === "float"
        ? range > 1 || range === Infinity
        : range <= 64 ||
          range === Infinity ||
          Math.max(...usual.filter((one) => typeof one === "number").map(Number)) <= 12))
  ) {
    const known = usual.some((one) => same(field, one, value));
    const open = other || (!known && !free) || !usual.length;
    const parts = Array.isArray(value)
      ? (value as number[])
      : Array<number | null>(many(field)).fill(typeof value === "number" ? value : null);
    return (
      <span className="row" style={{ flexWrap: "wrap", rowGap: 6 }} data-testid={test}>
        {usual.length > 0 && (
          <span className="seg" role="radiogroup" aria-label={field.label}>
            {field.nullable && (
              <button
                role="radio"
                aria-checked={value === null}
                className={value === null && !other ? "on" : ""}
                onClick={() => once(null)}
              >
                Automatic
              </button>
            )}
            {usual.map((one) => {
              const on = !other && same(field, one, value);
              return (
                <button
                  key={JSON.stringify(one)}
                  role="radio"
                  aria-checked={on}
                  className={on ? "on" : ""}
                  onClick={() => once(one)}
                >
                  {(on && field.kind === "size" && one !== 1 && one !== 0) || typeof one === "string"
                    ? valueText(field, one)
                    : Array.isArray(one)
                      ? one.join(" × ")
                      : String(one)}
                </button>
              );
            })}
            <button role="radio" aria-checked={open} className={open ? "on" : ""} onClick={() => setOther(true)}>
              Other
            </button>
          </span>
        )}
        {open &&
          (field.kind === "size" && many(field) > 1 ? (
            <span className="row" style={{ gap: 4 }}>
              {parts.map((part, index) => (
                <NumberBox
                  key={index}
                  id={index ? undefined : id}
                  testid={index ? undefined : `${test}-value`}
                  label={`${field.label}, dimension ${index + 1}`}
                  value={value === mixed ? mixed : part}
                  low={field.low}
                  high={field.high}
                  step={field.step}
                  whole
                  onDone={done}
                  onChange={(next) => {
                    const list = parts.map((one, at) => (at === index ? next : (one ?? next))) as number[];
                    set(list.every((one) => one === list[0]) ? list[0]! : list);
                  }}
                />
              ))}
            </span>
          ) : (
            <NumberBox
              id={id}
              testid={`${test}-value`}
              label={field.label}
              value={value === mixed ? mixed : typeof value === "number" ? value : null}
              low={field.low}
              high={field.high}
              step={field.step}
              whole={whole}
              onChange={set}
              onDone={done}
            />
          ))}
      </span>
    );
  }
  const number = typeof value === "number" ? value : null;
  const top =
    field.high == null || field.high > 4096
      ? Math.max(
          ...usual.filter((one) => typeof one === "number").map(Number),
          typeof field.default === "number" ? field.default * 4 : 1,
          number ?? 1,
          64,
        )
      : field.high;
  const low = field.low ?? (field.default === undefined ? 0 : Math.min(0, Number(field.default)));
  const curved = whole && low >= 0 && top / Math.max(1, low) >= 64;
  const slides = top > low && Number.isFinite(top) && (whole || field.high != null);
  const to = (real: number): number =>
    (curved ? Math.log2(Math.max(1, real)) / Math.log2(top) : (real - low) / (top - low)) * 1000;
  const from = (at: number): number => {
    if (!curved) {
      const step = field.step || (whole ? 1 : (top - low) / 100);
      return Number((low + Math.round(((at / 1000) * (top - low)) / step) * step).toPrecision(8));
    }
    const raw = 2 ** ((at / 1000) * Math.log2(top)),
      round = raw < 16 ? 1 : raw < 128 ? 4 : raw < 512 ? 16 : 64;
    return Math.max(Math.max(1, low), Math.round(raw / round) * round);
  };
  return (
    <span className="row" style={{ gap: 12, width: "100%" }}>
      {slides && (
        <input
          type="range"
          min={0}
          max={1000}
          step={1}
          tabIndex={-1}
          aria-label={`${field.label}, slider`}
          aria-valuetext={number === null ? "several" : String(number)}
          data-testid={`${test}-slider`}
          value={number === null ? 0 : to(number)}
          style={{ "--part": `${number === null ? 0 : to(number) / 10}%` } as React.CSSProperties}
          onChange={(event) => set(from(Number(event.target.value)))}
          onPointerUp={done}
          onKeyUp={done}
        />
      )}
      <NumberBox
        id={id}
        testid={test}
        label={field.label}
        value={value === mixed ? mixed : number}
        low={field.low}
        high={field.high}
        step={field.step}
        whole={whole}
        onChange={set}
        onDone={done}
      />
      {field.nullable && (
        <button
          className={`pill ${free ? "b" : ""}`}
          aria-pressed={!!free}
          onClick={() => once(free ? (field.default ?? field.low ?? 1) : null)}
          title="Let it be found from what comes in"
        >
          auto
        </button>
      )}
    </span>
  );
}
const same = (field: Field, a: Json, b: Value): boolean =>
  b !== mixed &&
  (equal(a, b) || (field.kind === "size" && valueText(field, a) === valueText(field, b as Json) && b !== undefined));

function ListBox({
  value,
  label,
  test,
  id,
  onChange,
  onDone,
}: {
  value: Value;
  label: string;
  test: string;
  id: string;
  onChange: (value: Json) => void;
  onDone: () => void;
}): ReactElement {
  const shown = Array.isArray(value) ? value.join(", ") : "";
  const [text, setText] = useState(shown);
  const [bad, setBad] = useState(false);
  useEffect(() => {
    setText((old) => (equal(parseList(old), value) ? old : shown));
  }, [shown]);
  return (
    <input
      id={id}
      className="inp"
      style={{ width: "100%", ...(bad ? { borderColor: "var(--error)" } : {}) }}
      aria-label={label}
      aria-invalid={bad}
      data-testid={test}
      value={text}
      placeholder={value === mixed ? "several" : "numbers with commas"}
      title={bad ? "Whole numbers, with commas between them" : undefined}
      onChange={(event) => {
        setText(event.target.value);
        const list = parseList(event.target.value);
        setBad(list === null);
        if (list) onChange(list);
      }}
      onBlur={() => {
        setText(shown);
        setBad(false);
        onDone();
      }}
    />
  );
}
const parseList = (text: string): number[] | null => {
  const parts = text
    .split(/[,\s×]+/)
    .filter(Boolean)
    .map(Number);
  return parts.length && parts.every(Number.isInteger) ? parts : null;
};

/** Drag on a label to change its number: 4 px a step, ten times finer with Alt. */
function scrub(
  editor: Editor,
  ids: string[],
  field: Field,
  value: Value,
): { className: string; "data-testid": string; onPointerDown: (event: React.PointerEvent<HTMLElement>) => void } {
  return {
    className: "scrub",
    "data-testid": `scrub-${field.name}`,
    onPointerDown: (event) => {
      if (event.button !== 0 || typeof value !== "number") return;
      const from = event.clientX,
        label = event.currentTarget,
        step = field.step ?? (field.kind === "int" ? 1 : 0.01);
      label.setPointerCapture(event.pointerId);
      let last = value,
        moved = false;
      const move = (now: PointerEvent): void => {
        const steps = Math.round((now.clientX - from) / (now.altKey ? 40 : 4));
        const next = Math.min(
          field.high ?? Infinity,
          Math.max(field.low ?? -Infinity, Number((value + steps * step).toPrecision(10))),
        );
        if (steps) moved = true;
        if (next !== last) {
          last = next;
          editor.setParam(ids, field, next);
        }
      };
      const up = (now: Event): void => {
        label.removeEventListener("pointermove", move);
        label.removeEventListener("pointerup", up);
        label.removeEventListener("lostpointercapture", up);
        editor.settle();
        if (moved) {
          now.preventDefault();
          label.addEventListener("click", (click) => click.preventDefault(), { once: true });
        }
      };
      label.addEventListener("pointermove", move);
      label.addEventListener("pointerup", up);
      label.addEventListener("lostpointercapture", up);
    },
  };
}

/** Inside a block: whether each use of the block may set this. */
function Expose({ editor, id, field }: { editor: Editor; id: string; field: Field }): ReactElement | null {
  if (editor.scope.kind !== "blocks") return null;
  const shown = editor.exposedAs(id, field.name) !== null;
  return (
    <button
      className="q"
      style={shown ? { color: "var(--accent-ink)" } : undefined}
      aria-pressed={shown}
      title="Show this setting on the block"
      aria-label={`${field.label}: show on the block`}
      data-testid={`expose-${field.name}`}
      onClick={() => void editor.expose(id, field)}
    >
      <Icon name="share-2" size={14} />
    </button>
  );
}

function FieldRow({ editor, ids, field }: { editor: Editor; ids: string[]; field: Field }): ReactElement {
  const id = useId();
  const values = ids.map((one) => {
    const node = editor.network.nodes[one]!;
    return node.params && has(node.params, field.name) ? node.params[field.name] : (field.default ?? null);
  });
  const value: Value = values.every((one) => equal(one, values[0])) ? values[0] : mixed;
  const changed = ids.some((one) => has(editor.network.nodes[one]!.params ?? {}, field.name));
  return (
    <>
      <label
        htmlFor={id}
        title={field.help}
        {...(field.kind === "int" || field.kind === "float" ? scrub(editor, ids, field, value) : {})}
      >
        {editor.words === "torch" ? <code>{field.name}</code> : field.label}
      </label>
      <div className="row" style={{ gap: 8, minWidth: 0 }}>
        <div className="grow">
          <Control editor={editor} ids={ids} field={field} value={value} id={id} />
        </div>
        {ids.length === 1 && <Expose editor={editor} id={ids[0]!} field={field} />}
        {changed && (
          <button
            className="q"
            title={`Back to ${valueText(field, field.default)}`}
            aria-label={`${field.label}: back to ${valueText(field, field.default)}`}
            data-testid={`reset-${field.name}`}
            onClick={() => {
              editor.settle();
              editor.setParam(ids, field, undefined);
              editor.settle();
            }}
          >
            <Icon name="undo-2" />
          </button>
        )}
      </div>
    </>
  );
}

const starts = [
  ["", "As torch does"],
  ["zeros", "Zeros"],
  ["ones", "Ones"],
  ["constant", "A constant"],
  ["normal", "Normal"],
  ["uniform", "Uniform"],
  ["truncated_normal", "Truncated normal"],
  ["xavier_normal", "Xavier normal"],
  ["xavier_uniform", "Xavier uniform"],
  ["he_normal", "He normal"],
  ["he_uniform", "He uniform"],
  ["orthogonal", "Orthogonal"],
] as const;

function Learning({ editor, ids, entry }: { editor: Editor; ids: string[]; entry: Entry }): ReactElement {
  const one = editor.network.nodes[ids[0]!]!;
  const number = (key: "lr" | "l1" | "l2", label: string, fallback: number, help: string): ReactElement => (
    <>
      <span className="lab" title={help}>
        {label}
      </span>
      <NumberBox
        label={label}
        testid={`key-${key}`}
        value={(one[key] as number | undefined) ?? fallback}
        low={0}
        high={1000}
        step={key === "lr" ? 0.1 : 0.0001}
        whole={false}
        onDone={() => editor.settle()}
        onChange={(value) => editor.setKey(ids, key, value === fallback ? undefined : value, `${label} ${value}`, true)}
      />
    </>
  );
  return (
    <details className="part fold" open={!!(one.frozen || one.lr !== undefined || one.l1 || one.l2 || one.init)}>
      <summary>
        <Icon name="chevron-right" />
        How it learns
      </summary>
      <div className="fields" style={{ padding: "8px 0 0" }}>
        {(entry.initialise ?? []).map((weight) => {
          const now = (one.init?.[weight] as { type?: string } | undefined)?.type ?? "";
          return [
            <span key={`${weight}l`} className="lab">
              {weight === "weight" ? "Weights start" : weight === "bias" ? "Bias starts" : `${weight} starts`}
            </span>,
            <select
              key={weight}
              className="inp"
              data-testid={`init-${weight}`}
              aria-label={`How ${weight} starts`}
              value={now}
              onChange={(event) => {
                const init: Record<string, Json> = { ...(one.init ?? {}) };
                if (event.target.value) init[weight] = { type: event.target.value };
                else delete init[weight];
                editor.setKey(
                  ids,
                  "init",
                  Object.keys(init).length ? init : undefined,
                  `${weight} starts ${event.target.selectedOptions[0]!.textContent}`,
                );
              }}
            >
              {starts.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
              {!starts.some(([value]) => value === now) && <option value={now}>{now}</option>}
            </select>,
          ];
        })}
        <span className="lab">Frozen</span>
        <button
          role="switch"
          className="sw"
          aria-checked={!!one.frozen}
          aria-label="Frozen"
          data-testid="key-frozen"
          onClick={() =>
            editor.setKey(ids, "frozen", one.frozen ? undefined : true, one.frozen ? "Let it learn" : "Freeze")
          }
        />
        {number("lr", "Learning rate ×", 1, "This layer's learning rate, as a factor of the plan's")}
        {number("l1", "L1", 0, "Pulls weights to exactly zero")}
        {number("l2", "L2", 0, "Pulls weights towards zero")}
      </div>
    </details>
  );
}

function LastChange({ editor }: { editor: Editor }): ReactElement | null {
  const change = editor.change;
  if (!change) return null;
  const { before } = change,
    now = editor.numbers(change.node),
    here = change.node !== null && !!editor.verdictOf(change.node);
  const known = change.node === null || here;
  const arrow = (
    <span className="q">
      <Icon name="arrow-right" size={14} />
    </span>
  );
  const line = (label: string, old: string, next: string, by: string, bad = false): ReactElement => (
    <tr>
      <td className="m">{label}</td>
      <td className="r q">{old}</td>
      <td style={{ paddingRight: 6 }}>{arrow}</td>
      <td className="r b">{next}</td>
      <td className="r" style={{ padding: 0, ...(bad ? { color: "var(--error-ink)", fontWeight: 600 } : {}) }}>
        {by}
      </td>
    </tr>
  );
  return (
    <section className="part" aria-label="Last change" data-testid="last-change">
      <h3 className="cut" title={change.label}>
        Last change: {change.label}
      </h3>
      {known && (
        <table style={{ marginTop: 2 }}>
          <tbody>
            {here && line("Output", before.output, now.output, "")}
            {line(
              "Parameters",
              count(before.parameters),
              count(now.parameters),
              signed(now.parameters - before.parameters),
            )}
            {line("Work", work(before.flops), work(now.flops), signed(now.flops - before.flops, work))}
            {line(
              "Problems",
              String(before.problems),
              String(now.problems),
              signed(now.problems - before.problems, String),
              now.problems > before.problems,
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function Inspector(): ReactElement {
  const editor = useEditorBeside();
  const ids = [...editor.nodes];
  if (ids.length === 0) return <Nothing editor={editor} />;
  const nodes = ids.map((id) => editor.network.nodes[id]!).filter(Boolean);
  if (nodes.length !== ids.length) return <Nothing editor={editor} />;
  const entries = nodes.map((node) => editor.entry(node));
  const one = ids.length === 1 ? ids[0]! : null;
  const entry = entries[0]!;
  const fields = entry.fields.filter((field) =>
    entries.every((other) => other.fields.some((its) => its.name === field.name && its.kind === field.kind)),
  );
  const plain = fields.filter((field) => !field.advanced),
    deep = fields.filter((field) => field.advanced);
  const weighty = entries.every((its) => (its.initialise?.length ?? 0) > 0);
  return (
    <div className="inspector" data-testid="inspector">
      {one ? (
        <Head editor={editor} id={one} node={nodes[0]!} entry={entry} />
      ) : (
        <>
          <div className="row" style={{ padding: "12px 16px 8px" }}>
            <h2>{ids.length} layers</h2>
          </div>
          <p className="m" style={{ padding: "0 16px 12px" }}>
            {plain.length ? "What you set here is set in all of them." : "These layers have no setting in common."}
          </p>
          <div
            className="row"
            style={{ padding: "0 12px 12px", gap: 2, flexWrap: "wrap" }}
            role="toolbar"
            aria-label="Arrange"
          >
            {(
              [
                ["left", "align-start-vertical", "Align left"],
                ["centre", "align-center-vertical", "Align centres"],
                ["right", "align-end-vertical", "Align right"],
                ["top", "align-start-horizontal", "Align top"],
                ["middle", "align-center-horizontal", "Align middles"],
                ["bottom", "align-end-horizontal", "Align bottom"],
                ["columns", "align-horizontal-space-around", "Same gaps sideways"],
                ["rows", "align-vertical-space-around", "Same gaps downwards"],
              ] as const
            ).map(([how, icon, label]) => (
              <button
                key={how}
                className="btn t sm i"
                title={label}
                aria-label={label}
                data-testid={`align-${how}`}
                onClick={() => editor.align(how)}
              >
                <Icon name={icon} />
              </button>
            ))}
          </div>
          <div className="row" style={{ padding: "0 16px 12px", flexWrap: "wrap" }}>
            <button className="btn sm" onClick={() => editor.frame()} data-testid="do-group">
              <Icon name="group" />
              Group
            </button>
            <button className="btn sm" onClick={() => void editor.makeBlock()} data-testid="do-block">
              <Icon name="boxes" />
              Make a block
            </button>
            <button className="btn sm" onClick={() => editor.bypass()}>
              <Icon name="eye-off" />
              Bypass
            </button>
            <button className="btn sm" onClick={() => editor.duplicate()}>
              <Icon name="copy" />
              Duplicate
            </button>
          </div>
        </>
      )}
      <div className="fields">
        {plain.map((field) => (
          <FieldRow key={`${ids.join()}${field.name}`} editor={editor} ids={ids} field={field} />
        ))}
        {one && nodes[0]!.type === "block" && (
          <>
            <label htmlFor="ll-repeat">Repeat</label>
            <div className="row" style={{ gap: 8 }}>
              <NumberBox
                id="ll-repeat"
                testid="repeat"
                label="Repeat"
                value={nodes[0]!.repeat ?? 1}
                low={1}
                high={200}
                whole
                onDone={() => editor.settle()}
                onChange={(value) =>
                  editor.setKey(ids, "repeat", value === 1 ? undefined : value, `Repeat ×${value}`, true)
                }
              />
              <Expose editor={editor} id={one} field={repeats} />
            </div>
            {(nodes[0]!.repeat ?? 1) > 1 && (
              <>
                <span className="lab">Same weights</span>
                <button
                  role="switch"
                  className="sw"
                  aria-checked={!!nodes[0]!.shared}
                  aria-label="Same weights in each"
                  onClick={() =>
                    editor.setKey(
                      ids,
                      "shared",
                      nodes[0]!.shared ? undefined : true,
                      nodes[0]!.shared ? "Own weights" : "Shared weights",
                    )
                  }
                />
              </>
            )}
          </>
        )}
      </div>
      {one && nodes[0]!.type === "block" && nodes[0]!.block && (
        <div className="row" style={{ padding: "12px 16px 0" }}>
          <button
            className="btn sm"
            data-testid="open-block"
            onClick={() => editor.open({ kind: "blocks", name: nodes[0]!.block! }, editor.scope)}
          >
            <Icon name="pencil" />
            Open the block
          </button>
          <button className="btn sm" data-testid="ungroup-block" onClick={() => void editor.openUp(one)}>
            <Icon name="ungroup" />
            Take apart
          </button>
        </div>
      )}
      <LastChange editor={editor} />
      {deep.length > 0 && (
        <details className="part fold">
          <summary>
            <Icon name="chevron-right" />
            More settings
          </summary>
          <div className="fields" style={{ padding: "8px 0 0" }}>
            {deep.map((field) => (
              <FieldRow key={`${ids.join()}${field.name}`} editor={editor} ids={ids} field={field} />
            ))}
          </div>
        </details>
      )}
      {weighty && <Learning editor={editor} ids={ids} entry={entry} />}
      {one && <NoteOf editor={editor} id={one} node={nodes[0]!} />}
    </div>
  );
}

function NoteOf({ editor, id, node }: { editor: Editor; id: string; node: Node }): ReactElement {
  return (
    <details className="part fold" open={!!node.note}>
      <summary>
        <Icon name="chevron-right" />
        Note
      </summary>
      <textarea
        className="inp"
        rows={2}
        maxLength={2000}
        data-testid="note"
        aria-label="Note on this layer"
        value={node.note ?? ""}
        placeholder="Why it is here, what to try"
        onChange={(event) => editor.setKey([id], "note", event.target.value || undefined, "Note", true)}
        onBlur={() => editor.settle()}
      />
    </details>
  );
}

function Head({ editor, id, node, entry }: { editor: Editor; id: string; node: Node; entry: Entry }): ReactElement {
  const [more, setMore] = useState(false);
  const [naming, setNaming] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    setNaming(false);
    setSaid(null);
  }, [id]);
  const summary = entry.summary || entry.explain || "";
  return (
    <>
      <div className="row" style={{ padding: "12px 16px 8px", position: "relative" }}>
        <span className={`fam ${groupClass[editor.group(entry)] ?? "struct"}`}>
          <Glyph name={editor.glyph(entry)} />
        </span>
        <h2 className="cut" title={editor.plainTitle(id)}>
          {editor.plainTitle(id)}
        </h2>
        {naming ? (
          <input
            className="inp"
            autoFocus
            style={{ height: 26, width: 120, fontFamily: "JetBrains Mono, monospace", fontSize: 12 }}
            defaultValue={node.name}
            aria-label="Name in code"
            aria-invalid={!!said}
            data-testid="name-box"
            onFocus={(event) => event.target.select()}
            onChange={() => setSaid(null)}
            onBlur={() => setNaming(false)}
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                const no = editor.rename(id, event.currentTarget.value.trim());
                setSaid(no);
                if (!no) {
                  setNaming(false);
                  editor.focus();
                }
              } else if (event.key === "Escape") {
                event.stopPropagation();
                setNaming(false);
                editor.focus();
              }
            }}
          />
        ) : (
          <button
            className="q"
            title="Its name in code; click to change it"
            data-testid="name"
            onClick={() => setNaming(true)}
          >
            <code>{node.name}</code>
          </button>
        )}
        <span className="grow" />
        {node.bypassed && <span className="pill">bypassed</span>}
        <Menu
          label={`More for ${editor.plainTitle(id)}`}
          testid="layer-menu"
          at={{ right: 0, top: 32 }}
          items={[
            { icon: "link", text: "Connect to …", act: () => editor.set({ dialog: { what: "link", from: id } }) },
            { icon: "copy", text: "Duplicate", act: () => editor.duplicate() },
            {
              icon: node.bypassed ? "eye" : "eye-off",
              text: node.bypassed ? "Use again" : "Bypass",
              act: () => editor.bypass(),
            },
            { icon: "group", text: "Group", act: () => editor.frame() },
            { icon: "boxes", text: "Make a block", act: () => void editor.makeBlock(editor.plainTitle(id)) },
            null,
            { icon: "trash-2", text: "Delete and close the gap", act: () => editor.remove(true) },
            { icon: "trash-2", text: "Delete", act: () => editor.remove() },
          ]}
        />
      </div>
      {said && (
        <p role="alert" style={{ padding: "0 16px 8px", color: "var(--error-ink)" }}>
          {said}
        </p>
      )}
      <p className="m" style={{ padding: "0 16px 12px", overflowWrap: "anywhere" }}>
        <Words text={more && entry.explain ? entry.explain : summary} />{" "}
        {(entry.explain || entry.maths) && (
          <button className="link" aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? "Less" : "More"}
          </button>
        )}
        {more && entry.maths && (
          <code
            style={{
              display: "block",
              marginTop: 8,
              padding: "8px 10px",
              background: "var(--sunken)",
              borderRadius: 6,
              whiteSpace: "pre-wrap",
              overflowWrap: "anywhere",
            }}
          >
            {entry.maths}
          </code>
        )}
        {more && entry.torch && (
          <span className="s q" style={{ display: "block", marginTop: 6 }}>
            In torch: <code>{entry.torch}</code>
          </span>
        )}
      </p>
    </>
  );
}

function Nothing({ editor }: { editor: Editor }): ReactElement {
  const [wire] = editor.wires;
  if (editor.wires.size === 1 && wire && editor.network.wires[wire]) {
    const { from, to } = editor.network.wires[wire]!,
      verdict = editor.wireVerdict(wire);
    return (
      <div className="inspector" data-testid="inspector">
        <div className="row" style={{ padding: "12px 16px 8px" }}>
          <h2>Wire</h2>
        </div>
        <p className="m" style={{ padding: "0 16px 12px" }}>
          From <b>{editor.plainTitle(from[0])}</b> to <b>{editor.plainTitle(to[0])}</b>, carrying{" "}
          {shapeText(verdict?.shape)} per sample.
        </p>
        <div className="row" style={{ padding: "0 16px" }}>
          <button className="btn sm" onClick={() => editor.remove()}>
            <Icon name="trash-2" />
            Delete
          </button>
        </div>
        <LastChange editor={editor} />
      </div>
    );
  }
  const document = editor.store.document;
  const judged = editor.judged;
  const block = editor.scope.kind === "blocks" ? document.blocks[editor.scope.name] : undefined;
  return (
    <div className="inspector" data-testid="inspector">
      <div className="row" style={{ padding: "12px 16px 8px" }}>
        <h2 className="cut">{block ? block.title || editor.scope.name : document.name || "Untitled"}</h2>
      </div>
      <p className="m" style={{ padding: "0 16px 12px" }}>
        {block
          ? "You are inside a block: every place that uses it changes with it."
          : "Choose a layer to see and change its settings. Press ? for the keys."}
      </p>
      <div className="fields">
        {block && (
          <>
            <span className="lab">Title</span>
            <input
              className="inp"
              maxLength={60}
              aria-label="Title of the block"
              value={block.title}
              onChange={(event) =>
                editor.edit(
                  "Rename the block",
                  [{ path: ["blocks", editor.scope.name, "title"], value: event.target.value }],
                  { merge: "block title" },
                )
              }
              onBlur={() => editor.settle()}
            />
          </>
        )}
        <span className="lab m">Layers</span>
        <span>{Object.keys(editor.network.nodes).length}</span>
        <span className="lab m">Parameters</span>
        <span>{count(judged?.parameters ?? 0)}</span>
        <span className="lab m">Work</span>
        <span>{work(judged?.flops ?? 0)} a sample</span>
      </div>
      <LastChange editor={editor} />
    </div>
  );
}
