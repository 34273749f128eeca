/* The templates as cards, by their kinds. */

import { type ReactElement, useEffect, useRef, useState } from "react";
import { safeSvg } from "../../parts/safeSvg";
import type { ShownTemplate as Template } from "../../records";
import { count } from "../document/words";
import type { Take } from "./useTaking";

const ALL = "All";

interface TemplatesProps {
  templates: Template[];
  isBusy: boolean;
  take: Take;
}

export function Templates({ templates, isBusy, take }: TemplatesProps): ReactElement {
  const [kind, setKind] = useState(ALL);
  const of = (wanted: string): Template[] => templates.filter(({ kind }) => wanted === ALL || kind === wanted);
  const kinds = [ALL, ...new Set(templates.map((template) => template.kind))];
  return (
    <>
      <div className="tabs" role="tablist" style={{ padding: 0, marginTop: 20 }}>
        {kinds.map((other) => (
          <button
            key={other}
            type="button"
            role="tab"
            aria-selected={kind === other}
            className={`tab ${kind === other ? "on" : ""}`}
            onClick={() => setKind(other)}
          >
            {capital(other)}
            <span className="s q">{of(other).length}</span>
          </button>
        ))}
      </div>
      <div className="cards">
        {of(kind).map((template) => (
          <TemplateCard key={template.name} template={template} isBusy={isBusy} take={() => take(template.name)} />
        ))}
      </div>
    </>
  );
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

interface TemplateCardProps {
  template: Template;
  isBusy: boolean;
  take: () => void;
}

const TemplateCard = ({ template, isBusy, take }: TemplateCardProps): ReactElement => (
  <button type="button" className="tcard" disabled={isBusy} data-testid={`template-${template.name}`} onClick={take}>
    <Picture text={template.picture} />
    <span className="w">
      <span className="row">
        <b className="grow cut">{template.name}</b>
        <span className="pill">{capital(template.kind)}</span>
      </span>
      <span className="m" style={{ minHeight: 40 }}>
        {template.summary || template.title}
      </span>
      <span className="row s">
        <span className="grow">
          <b>{count(template.parameters)}</b> <span className="q">parameters</span>
        </span>
      </span>
    </span>
  </button>
);

function Picture({ text }: { text: string | null | undefined }): ReactElement {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const svg = text?.includes("<svg") ? safeSvg(text) : null;
    box.current!.replaceChildren(...(svg ? [svg] : []));
  }, [text]);
  return <span className="pic" ref={box} aria-hidden="true" />;
}
