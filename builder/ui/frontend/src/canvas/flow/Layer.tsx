/* A layer in the drawing. Where it is, and whether it is chosen, is the matter of React Flow's box around it. */
import { Handle, type NodeProps } from "@xyflow/react";
import { type CSSProperties, memo, type ReactElement, useContext } from "react";
import { Glyph, Icon } from "../../parts/icons";
import { portPart, type Side } from "../geometry/sides";
import { Far } from "./Ground";
import { LayerNow } from "./LayerNow";
import { positionOf } from "./layers";
import type { LayerData, LayerNode, PortDot } from "./shown";

// Letters that fit into the second line, into a short title, and before a tip is needed.
const SECOND_LINE = 32;
const SHORT_TITLE = 26;
const WHOLE_TITLE = 20;
const WHOLE_DETAIL = 24;

export const Layer = memo(
  function Layer({ data }: NodeProps<LayerNode>): ReactElement {
    const isFar = useContext(Far);
    const classes = [
      "node",
      data.family,
      data.problem,
      data.isOff ? "off" : "",
      data.stack > 1 ? "stack" : "",
      isFar ? "far" : "",
    ];
    return (
      <div
        className={classes.join(" ")}
        data-testid={`node-${data.id}`}
        data-title={data.title}
        id={`layer-${data.id}`}
        role="group"
        aria-label={data.spoken}
      >
        <span className="g">{!isFar && <Glyph name={data.glyph} />}</span>
        {!isFar && <Inside data={data} />}
        {data.problem && <Badge id={data.id} severity={data.problem} problems={data.problems} />}
      </div>
    );
  },
  (before, now) => before.data === now.data,
);

function Inside({ data }: { data: LayerData }): ReactElement {
  return (
    <>
      <Lines data={data} />
      {data.differs && <span className="diffmark" role="img" aria-label={data.differs} title={data.differs} />}
      {data.ins.map((port) => (
        <PortHandle key={port.name} port={port} type="target" isNamed={data.ins.length > 1} />
      ))}
      {data.outs.map((port) => (
        <PortHandle key={port.name} port={port} type="source" isNamed={data.outs.length > 1} />
      ))}
      {data.sideDots.map(({ side, isWrong }) => (
        <span key={`${side}${isWrong}`} className={`sidedot ${isWrong ? "e" : ""}`} style={sideDotAt(side)} />
      ))}
    </>
  );
}

/** The title, and where there is room the second line. */
function Lines({ data }: { data: LayerData }): ReactElement {
  const note = data.live ? <LayerNow now={data.live} /> : data.weights && <span className="q">{data.weights}</span>;
  // What does not fit into the second line stands beside a short title.
  const isCrowded =
    data.detail.length + data.weights.length > SECOND_LINE && data.title.length + data.weights.length < SHORT_TITLE;
  const isAbove = !data.isTall || (!data.live && isCrowded);
  return (
    <div className="t">
      <div>
        <span
          className={`cut b ${data.isCode ? "mono" : ""}`}
          title={data.title.length > WHOLE_TITLE ? data.title : undefined}
        >
          {data.title}
        </span>
        <span className="row" style={{ gap: 4 }}>
          <Marks data={data} />
          {isAbove && <span className="s">{note}</span>}
        </span>
      </div>
      {data.isTall && (
        <div className="s">
          {!data.live && (
            <span className="cut" title={data.detail.length > WHOLE_DETAIL ? data.detail : undefined}>
              {data.detail}
            </span>
          )}
          {!isAbove && note}
        </div>
      )}
    </div>
  );
}

function Marks({ data }: { data: LayerData }): ReactElement {
  return (
    <>
      {data.stack > 1 && <span className="pill">×{data.stack}</span>}
      {data.isFrozen && (
        <span className="q" title="Frozen: its weights do not learn">
          <Icon name="snowflake" size={14} />
        </span>
      )}
      {data.begins && (
        <span className="q" title={`Begins with ${data.begins}`}>
          <Icon name="seal" size={14} />
        </span>
      )}
      {data.note && (
        <span className="notemark" title={data.note}>
          <Icon name="sticky-note" size={14} />
        </span>
      )}
    </>
  );
}

interface BadgeProps {
  id: string;
  severity: string;
  problems: number;
}

function Badge({ id, severity, problems }: BadgeProps): ReactElement {
  const sign = severity === "hint" ? "i" : "!";
  return (
    <button
      type="button"
      className={`badge nodrag ${severity}`}
      data-testid={`badge-${id}`}
      tabIndex={-1}
      aria-label={`${problems} problem${problems > 1 ? "s" : ""}: explain`}
    >
      {problems > 1 ? problems : sign}
    </button>
  );
}

interface PortHandleProps {
  port: PortDot;
  type: "source" | "target";
  isNamed: boolean;
}

function PortHandle({ port, type, isNamed }: PortHandleProps): ReactElement {
  const part = `${portPart(port.index, port.of) * 100}%`;
  const isLevel = port.side === "top" || port.side === "bottom";
  return (
    <Handle
      type={type}
      id={port.name}
      position={positionOf(port.side)}
      style={isLevel ? { left: part } : { top: part }}
    >
      <span className="port" data-port={port.name} />
      {isNamed && (
        <span className="portname" style={NAME_AT[port.side]}>
          {port.label}
        </span>
      )}
    </Handle>
  );
}

const NAME_AT: Record<Side, CSSProperties> = {
  top: { left: 8, bottom: 6 },
  bottom: { left: 8, top: 6 },
  left: { right: 10, top: 6 },
  right: { left: 10, top: 6 },
};

function sideDotAt(side: Side): CSSProperties {
  if (side === "right") return { right: -5, top: "calc(50% - 4px)" };
  if (side === "left") return { left: -5, top: "calc(50% - 4px)" };
  return { bottom: -5, left: "calc(50% - 4px)" };
}
