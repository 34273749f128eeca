/* A column at one point of its way: numbers as a histogram, categories as shares, the rest in a few words. */
import type { ReactElement } from "react";
import { thousands } from "../../parts/numbers";
import type { FittedStep } from "../../records";
import { Bars, ShareBar } from "../drawn/Bars";
import { LineChart } from "../drawn/LineChart";
import { short, tokenText } from "../words";

const WIDE = 150; // px

type Shape = NonNullable<FittedStep["after"]>;
type OfKind<Kind extends Shape["kind"]> = { shape: Extract<Shape, { kind: Kind }> };

export function ColumnShape({ shape }: { shape: Shape }): ReactElement | null {
  switch (shape.kind) {
    case "histogram":
      return <NumbersShape shape={shape} />;
    case "shares":
      return <SharesShape shape={shape} />;
    case "columns":
      return <ColumnsShape shape={shape} />;
    case "pictures":
      return <PicturesShape shape={shape} />;
    case "series":
      return <LineChart lines={shape.lines} width={WIDE} height={48} stroke={1} />;
    case "tokens":
      return <TokensShape shape={shape} />;
    case "words":
      return <div className="s clip3">{shape.examples[0] ?? ""}</div>;
    case "distinct":
      return <span className="s q">{`${thousands(shape.count)} different`}</span>;
    default:
      return null;
  }
}

const NumbersShape = ({ shape: { counts, low, high, missing } }: OfKind<"histogram">): ReactElement => (
  <div>
    <Bars counts={counts} width={WIDE} height={36} />
    <div className="s q spread row">
      <span>{short(low)}</span>
      {missing ? <span className="warned">{`${thousands(missing)} missing`}</span> : null}
      <span>{short(high)}</span>
    </div>
  </div>
);

const SharesShape = ({ shape: { parts, rest, missing } }: OfKind<"shares">): ReactElement => (
  <div>
    <ShareBar parts={parts} rest={rest} width={WIDE} />
    <div className="s q">
      {parts
        .slice(0, 3)
        .map(([name]) => name)
        .join(", ")}
      {missing ? ` · ${thousands(missing)} missing` : ""}
    </div>
  </div>
);

const ColumnsShape = ({ shape: { count, names } }: OfKind<"columns">): ReactElement => (
  <div>
    <div className="s">
      <b>{count}</b>
      {count === 1 ? " number" : " numbers"}
    </div>
    <div className="s q clip">{names.join(", ")}</div>
  </div>
);

const PicturesShape = ({ shape: { pictures } }: OfKind<"pictures">): ReactElement => (
  <div className="row pics">
    {pictures.slice(0, 5).map((picture, k) => (
      <img key={k} src={picture} alt="" />
    ))}
  </div>
);

const TokensShape = ({ shape: { pairs, vocabulary, length } }: OfKind<"tokens">): ReactElement => (
  <div className="tokens">
    {pairs.slice(0, 18).map(([code, text], k) => (
      <span key={k} className="tok">
        {tokenText(code, text)}
        <small>{code}</small>
      </span>
    ))}
    <div className="s q">{`${thousands(vocabulary)} different${length ? `, ${length} long` : ""}`}</div>
  </div>
);
