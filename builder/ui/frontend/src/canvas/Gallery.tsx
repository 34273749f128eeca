/* Networks that already work: press one and it is yours. */
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Json } from "./document";
import { Icon } from "../parts/icons";
import { Api } from "./server";
import { count } from "./verdict";

type Template = {
  name: string;
  title: string;
  summary: string;
  picture?: string | null;
  parameters: number;
  kind: string;
  kinds?: string[];
  seconds?: number | string | null;
  time?: string | null;
};

const allowed = new Set(["svg", "g", "path", "rect", "circle", "line", "polyline", "polygon", "text", "title"]);
const attributes = new Set([
  "viewbox",
  "d",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "r",
  "rx",
  "ry",
  "width",
  "height",
  "points",
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "transform",
  "class",
  "style",
  "text-anchor",
  "font-size",
  "font-weight",
  "preserveaspectratio",
]);
/** A picture is drawn from our own graph, but comes as text: only shapes are let through. */
export function safeSvg(text: string): SVGElement | null {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (parsed.tagName !== "svg") return null;
  const copy = (from: Element): SVGElement | null => {
    if (!allowed.has(from.tagName)) return null;
    const to = document.createElementNS("http://www.w3.org/2000/svg", from.tagName);
    for (const { name, value } of [...from.attributes])
      if (attributes.has(name.toLowerCase()) && !/url\(|script|expression/i.test(value)) to.setAttribute(name, value);
    for (const child of [...from.childNodes])
      if (child.nodeType === 3) to.append(child.textContent ?? "");
      else if (child.nodeType === 1) {
        const made = copy(child as Element);
        if (made) to.append(made);
      }
    return to;
  };
  return copy(parsed);
}
function Picture({ text }: { text: string | null | undefined }): ReactElement {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const svg = text?.includes("<svg") ? safeSvg(text) : null;
    box.current!.replaceChildren(...(svg ? [svg] : []));
  }, [text]);
  return <span className="pic" ref={box} aria-hidden="true" />;
}

export function Gallery({
  api,
  own = true,
  onGo,
}: {
  api: string;
  own?: boolean;
  onGo: (value: Record<string, Json>) => void;
}): ReactElement {
  const [list, setList] = useState<Template[] | null>(null);
  const [layers, setLayers] = useState(0);
  const [said, setSaid] = useState("");
  const [kind, setKind] = useState("All");
  const [busy, setBusy] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const routes = new Api(api, "", "");
  useEffect(() => {
    routes
      .get<Template[]>("/templates")
      .then(setList)
      .catch((error: Error) =>
        setSaid(error instanceof TypeError ? "The server does not answer. Try again in a moment." : error.message),
      );
    routes
      .get<{ entries: object }>("/catalogue")
      .then((got) => setLayers(Object.keys(got.entries).length))
      .catch(() => {});
  }, [api]);
  const take = async (name: string, more: Record<string, Json> = {}): Promise<void> => {
    if (busy) return;
    setBusy(name);
    setSaid("");
    try {
      const { id } = await routes.post<{ id: string }>(`/templates/${encodeURIComponent(name)}`, {});
      onGo({ open: id, ...more });
    } catch (error) {
      setSaid(
        error instanceof TypeError ? "The server does not answer. Try again in a moment." : (error as Error).message,
      );
    }
    setBusy("");
  };
  const open = async (one: File | undefined): Promise<void> => {
    if (!one) return;
    setSaid("");
    if (one.size > 8_000_000) {
      setSaid("This file is larger than 8 MB, more than a project can be.");
      return;
    }
    onGo({ file: await one.text(), name: one.name });
  };
  const kindsOf = (one: Template): string[] => one.kinds ?? [one.kind];
  const kinds = [...new Set((list ?? []).flatMap(kindsOf))];
  const shown = (list ?? []).filter((one) => kind === "All" || kindsOf(one).includes(kind));
  return (
    <div className="gallery" data-testid="gallery">
      <div className="row" style={{ alignItems: "flex-start" }}>
        <div className="grow">
          <h1 className="big">Start with a network that already works</h1>
          <p className="m" style={{ margin: "4px 0 20px" }}>
            Draw it, watch it learn, race it against classical models, take it with you. Nothing leaves this machine.
          </p>
        </div>
        <button className="btn" onClick={() => file.current?.click()}>
          <Icon name="file" />
          Open a file
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      {said && (
        <p
          role="alert"
          style={{
            background: "var(--error-wash)",
            color: "var(--error-ink)",
            borderRadius: 6,
            padding: "8px 12px",
            marginBottom: 16,
          }}
        >
          {said}
        </p>
      )}
      <div className="starts" style={own ? undefined : { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" }}>
        <div className="start first">
          <span className="fam struct" style={{ width: 40, height: 40, borderRadius: 8 }}>
            <Icon name="play" size={20} />
          </span>
          <div className="grow">
            <h2>Handwritten digits</h2>
            <p className="m" style={{ margin: "2px 0 14px", minHeight: 40 }}>
              A small network on 1,797 pictures is ready. Its first curve appears in a second.
            </p>
            <button
              className="btn p"
              disabled={!!busy}
              data-testid="start-digits"
              onClick={() => void take("digits-cnn", { train: true })}
            >
              Train it now
            </button>
          </div>
        </div>
        {own && (
          <div className="start">
            <span className="fam struct" style={{ width: 40, height: 40, borderRadius: 8 }}>
              <Icon name="upload" size={20} />
            </span>
            <div className="grow">
              <h2>Your own data</h2>
              <p className="m" style={{ margin: "2px 0 14px", minHeight: 40 }}>
                A table, a zip of pictures, texts or series. Columns are typed and a fitting network proposed.
              </p>
              <button className="btn" onClick={() => onGo({ to: "data" })}>
                Choose a file
              </button>
            </div>
          </div>
        )}
        <div className="start">
          <span className="fam struct" style={{ width: 40, height: 40, borderRadius: 8 }}>
            <Icon name="plus" size={20} />
          </span>
          <div className="grow">
            <h2>An empty canvas</h2>
            <p className="m" style={{ margin: "2px 0 14px", minHeight: 40 }}>
              {layers || "Many"} layers; each shows its shape and cost as you connect it.
            </p>
            <button className="btn" data-testid="start-empty" onClick={() => onGo({ empty: true })}>
              Start drawing
            </button>
          </div>
        </div>
      </div>
      <div className="tabs" role="tablist" style={{ padding: 0, marginTop: 20 }}>
        {["All", ...kinds].map((one) => (
          <button
            key={one}
            role="tab"
            aria-selected={kind === one}
            className={`tab ${kind === one ? "on" : ""}`}
            onClick={() => setKind(one)}
          >
            {one === "All" ? "All" : one[0]!.toUpperCase() + one.slice(1)}
            <span className="s q">
              {one === "All"
                ? (list?.length ?? 0)
                : (list ?? []).filter((other) => kindsOf(other).includes(one)).length}
            </span>
          </button>
        ))}
      </div>
      {list === null && !said ? (
        <p className="q" style={{ padding: "24px 0" }}>
          Looking …
        </p>
      ) : (
        <div className="cards">
          {shown.map((one) => (
            <button
              key={one.name}
              className="tcard"
              disabled={!!busy}
              data-testid={`template-${one.name}`}
              onClick={() => void take(one.name)}
            >
              <Picture text={one.picture} />
              <span className="w">
                <span className="row">
                  <b className="grow cut">{one.name}</b>
                  <span className="pill">{one.kind ? one.kind[0]!.toUpperCase() + one.kind.slice(1) : ""}</span>
                </span>
                <span className="m" style={{ minHeight: 40 }}>
                  {one.summary || one.title}
                </span>
                <span className="row s">
                  <span className="grow">
                    <b>{count(one.parameters)}</b> <span className="q">parameters</span>
                  </span>
                  {one.time && <span className="q">{one.time}</span>}
                </span>
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
