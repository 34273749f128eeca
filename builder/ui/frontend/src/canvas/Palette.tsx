/* Every layer there is: grouped, found by name, by word, by purpose.  Drag it out, click it, or press Enter on it. */
import { type ReactElement, useMemo, useRef, useState } from "react";
import { sameBlock } from "./document";
import type { Editor } from "./editor";
import { remember, remembered } from "./editor";
import { LAYER_MIME } from "./Flow";
import { Glyph, Icon } from "../parts/icons";
import { groupClass, useEditorBeside } from "./use";
import type { Catalogue, Entry } from "./verdict";

export type Found = {
  type: string;
  title: string;
  family: string;
  glyph: string;
  group: string;
  why: string;
  score: number;
};

const row = (catalogue: Catalogue, entry: Entry, score: number, why = ""): Found => {
  const family = catalogue.families[entry.family];
  return {
    type: entry.type,
    title: entry.title,
    group: family?.group ?? "structure",
    glyph: family?.glyph ?? "block",
    family: groupClass[family?.group ?? "structure"] ?? "struct",
    why,
    score,
  };
};
const hidden = new Set(["block", "block_in", "block_out"]);

/** Best first: the title begins with it, a word does, a purpose says it, the summary mentions it. */
export function search(editor: Editor, text: string): Found[] {
  const catalogue = editor.catalogue,
    asked = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found: Found[] = [];
  const inBlock = editor.scope.kind === "blocks";
  // conv1d, conv2d, conv3d: the one that takes what the chosen layer gives comes first; two dimensions where nothing is chosen.
  const [only] = editor.nodes;
  const size =
    editor.nodes.size === 1 ? Object.values(editor.verdictOf(only!)?.outputs ?? {})[0]?.shape?.length : undefined;
  const wanted = size !== undefined && size >= 2 && size <= 4 ? size - 1 : 2;
  for (const entry of Object.values(catalogue.entries)) {
    if (hidden.has(entry.type) && !(inBlock && entry.type !== "block")) continue;
    const title = entry.title.toLowerCase(),
      torch = (entry.torch ?? "").toLowerCase().replace(/^.*\./, "");
    const words = (entry.words ?? []).map((word) => word.toLowerCase()),
      purposes = (entry.purposes ?? []).map((word) => word.toLowerCase());
    let score = 0,
      why = "";
    for (const word of asked) {
      const purpose = purposes.find((one) => one.includes(word)),
        known = words.find((one) => one.startsWith(word)),
        part = words.find((one) => one.includes(word));
      const one =
        title === word || torch === word || entry.type === word
          ? 100
          : title.startsWith(word)
            ? 80
            : torch.startsWith(word) || entry.type.startsWith(word)
              ? 70
              : title.split(/[\s-]+/).some((piece) => piece.startsWith(word))
                ? 60
                : known
                  ? 50
                  : purpose
                    ? 45
                    : title.includes(word)
                      ? 40
                      : part
                        ? 30
                        : entry.summary.toLowerCase().includes(word)
                          ? 15
                          : 0;
      if (!one) {
        score = 0;
        break;
      }
      if (one === 45 && purpose) why = purpose;
      else if ((one === 50 || one === 30) && (known ?? part)) why = (known ?? part)!;
      score += one;
    }
    const dims = /([123])d$/.exec(entry.type)?.[1];
    if (score || !asked.length)
      found.push(row(catalogue, entry, score - title.length / 100 - (dims && Number(dims) !== wanted ? 25 : 0), why));
  }
  for (const [name, block] of Object.entries(editor.store.document.blocks)) {
    const title = (block.title || name).toLowerCase();
    if (
      (inBlock && name === editor.scope.name) ||
      !asked.every((word) => title.includes(word) || "block".startsWith(word))
    )
      continue;
    found.push({
      type: `block:${name}`,
      title: block.title || name,
      family: "struct",
      glyph: "block",
      group: "blocks",
      why: "block of this project",
      score: asked.length ? 55 : 0,
    });
  }
  for (const [name, ready] of Object.entries(catalogue.blocks ?? {})) {
    const own = editor.store.document.blocks[name],
      title = ready.title.toLowerCase(),
      family = catalogue.families[ready.family];
    if (
      (own && sameBlock(own, ready.definitions[name]!)) ||
      !asked.every(
        (word) => title.includes(word) || "block".startsWith(word) || ready.summary.toLowerCase().includes(word),
      )
    )
      continue;
    found.push({
      type: `ready:${name}`,
      title: ready.title,
      family: "struct",
      glyph: "block",
      group: "blocks",
      why: family ? `${family.title.toLowerCase()} block` : "ready block",
      score: !asked.length ? 0 : asked.every((word) => title.includes(word)) ? 54 : 14,
    });
  }
  return asked.length ? found.sort((a, b) => b.score - a.score) : found;
}

export function Palette(): ReactElement {
  const editor = useEditorBeside();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState<Set<string>>(
    () => new Set((remembered("closed") ?? "dense,sequence").split(",").filter(Boolean)),
  );
  const [wide, setWide] = useState<Set<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const blocks = editor.store.document.blocks,
    kind = editor.scope.kind;
  const chosen = [...editor.nodes].join();
  const found = useMemo(() => search(editor, text), [editor.catalogue, blocks, kind, text, text ? chosen : ""]);
  const total = useMemo(() => search(editor, "").length, [editor.catalogue, blocks, kind]);
  const order = ["spatial", "dense", "activation", "steady", "sequence", "structure"];
  const groups = [...editor.catalogue.groups]
    .sort((a, b) => ((order.indexOf(a.id) + 9) % 9) - ((order.indexOf(b.id) + 9) % 9))
    .concat(found.some((one) => one.group === "blocks") ? [{ id: "blocks", title: "Blocks" }] : []);
  const toggle = (id: string): void => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
    remember("closed", [...next].join());
  };
  const put = (one: Found): void => {
    const [only] = editor.nodes;
    const [wire] = editor.wires;
    editor.add(
      one.type,
      editor.nodes.size === 1 ? { after: only! } : editor.wires.size === 1 && !editor.nodes.size ? { wire: wire! } : {},
    );
  };
  const step = (event: React.KeyboardEvent, by: number): void => {
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = items.indexOf((list.current!.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement);
    const next = items[at + by];
    if (next) next.focus();
    else if (by < 0) list.current?.parentElement?.querySelector<HTMLElement>("input")?.focus();
  };
  const item = (one: Found, index: number): ReactElement => (
    <button
      key={one.type}
      className={`item ${one.family} ${text && index === active ? "on" : ""}`}
      draggable
      data-testid={`pal-${one.type}`}
      {...(text ? { role: "option", "aria-selected": index === active, id: `ll-layers-${index}` } : {})}
      tabIndex={-1}
      title={
        one.type.startsWith("block:")
          ? one.why
          : one.type.startsWith("ready:")
            ? editor.catalogue.blocks?.[one.type.slice(6)]?.summary
            : editor.catalogue.entries[one.type]?.summary
      }
      onClick={() => {
        put(one);
        editor.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === "ArrowDown") step(event, 1);
        else if (event.key === "ArrowUp") step(event, -1);
        else if (event.key === "Enter") {
          event.preventDefault();
          put(one);
        } else if (event.key === "Escape") editor.focus();
      }}
      onDragEnd={() => {
        editor.dragged = null;
      }}
      onDragStart={(event) => {
        editor.dragged = one.type;
        event.dataTransfer.setData(LAYER_MIME, one.type);
        event.dataTransfer.setData("text/plain", one.title);
        event.dataTransfer.effectAllowed = "copy";
      }}
    >
      <span className="fam">
        <Glyph name={one.glyph} />
      </span>
      <span className="grow name">
        {
          editor.words === "torch"
            ? torchName(editor, one)
            : one.title.replace(/-D$/, "\u2011D") /* it stays on one line */
        }
        {text && one.why && <span className="why cut">{one.why}</span>}
      </span>
    </button>
  );
  return (
    <nav className="palette" aria-label="Layers">
      <div className="inp find">
        <Icon name="search" />
        <input
          value={text}
          placeholder={`Search ${total} layers`}
          aria-label="Search layers by name or purpose"
          data-testid="search"
          role="combobox"
          aria-expanded={!!text}
          aria-controls="ll-layers"
          aria-activedescendant={text && found[active] ? `ll-layers-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown") {
              if (text) {
                event.preventDefault();
                setActive(Math.min(found.length - 1, active + 1));
              } else step(event, 1);
            } else if (event.key === "ArrowUp") {
              event.preventDefault();
              setActive(Math.max(0, active - 1));
            } else if (event.key === "Enter" && found[active] && text) {
              put(found[active]!);
              event.currentTarget.select();
            } else if (event.key === "Escape") {
              if (text) setText("");
              else editor.focus();
              event.stopPropagation();
            }
          }}
        />
        {text && (
          <button aria-label="Clear the search" className="q" onClick={() => setText("")}>
            <Icon name="x" size={14} />
          </button>
        )}
      </div>
      <div
        className="list"
        ref={list}
        id="ll-layers"
        role={text ? "listbox" : undefined}
        aria-label={text ? "Layers found" : undefined}
      >
        {useMemo(
          () =>
            text ? (
              found.length ? (
                found.map(item)
              ) : (
                <p className="m" style={{ padding: "8px 16px" }}>
                  No layer is called or does “{text.slice(0, 40)}”. Try what it is for:{" "}
                  <button className="link" onClick={() => setText("regularise")}>
                    regularise
                  </button>
                  ,{" "}
                  <button className="link" onClick={() => setText("shrink")}>
                    shrink
                  </button>
                  .
                </p>
              )
            ) : (
              groups.map((group) => {
                const all = found.filter((one) => one.group === group.id);
                if (!all.length) return null;
                // Most drawings are of pictures: the forms for series and volumes stand behind one line.
                const types = new Set(all.map((one) => one.type)),
                  twin = (one: Found): boolean =>
                    /[13]d$/.test(one.type) && types.has(one.type.replace(/[13]d$/, "2d"));
                const shut = closed.has(group.id),
                  inside = wide.has(group.id) ? all : all.filter((one) => !twin(one)),
                  more = all.filter(twin).length;
                return (
                  <div key={group.id} role="group" aria-label={group.title}>
                    <button
                      className="head"
                      aria-expanded={!shut}
                      onClick={() => toggle(group.id)}
                      tabIndex={-1}
                      onKeyDown={(event) => {
                        if (event.key === "ArrowDown") step(event, 1);
                        else if (event.key === "ArrowUp") step(event, -1);
                      }}
                    >
                      <Icon name={shut ? "chevron-right" : "chevron-down"} />
                      <span className="grow">{group.title}</span>
                      <span className="s q" style={{ fontWeight: 400 }}>
                        {all.length}
                      </span>
                    </button>
                    {!shut && inside.map(item)}
                    {!shut && more > 0 && (
                      <button
                        className="item q s"
                        style={{ cursor: "pointer", paddingLeft: 48, fontSize: 12 }}
                        tabIndex={-1}
                        aria-expanded={wide.has(group.id)}
                        onClick={() => {
                          const next = new Set(wide);
                          if (!next.delete(group.id)) next.add(group.id);
                          setWide(next);
                        }}
                      >
                        {wide.has(group.id) ? "Fewer" : `${more} more: 1-D, 3-D`}
                      </button>
                    )}
                  </div>
                );
              })
            ),
          [found, closed, wide, text, active, editor.words],
        )}
      </div>
    </nav>
  );
}
export const torchName = (editor: Editor, one: Found): string =>
  editor.catalogue.entries[one.type]?.torch?.replace(/^torch\.nn\.(functional\.)?/, "").replace(/^.*\./, "") ||
  one.title;
