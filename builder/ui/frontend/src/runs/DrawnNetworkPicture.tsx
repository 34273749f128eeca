/* A drawing that is only looked at, with what another drawing has otherwise marked by colour and sign. */
import type { ReactElement } from "react";
import type { Catalogue } from "../parts/catalogue";
import type { DrawnNetwork, DrawnNode } from "../parts/drawn";
import type { Change } from "./answers";
import { layOut, TALL, WIDE } from "./network-layout";

interface Properties {
  network: DrawnNetwork;
  /** What is otherwise, by the name of the node. */
  marks: Record<string, Change>;
  layers: Catalogue;
  isSecond: boolean;
  title: string;
}

export function DrawnNetworkPicture({ network, marks, layers, isSecond, title }: Properties): ReactElement {
  const { width, height, places, wires } = layOut(network);
  return (
    <div className="one-drawing">
      <b>{title}</b>
      <div className="drawn-room">
        <div className="drawn-stage" style={{ width, height }}>
          <svg width={width} height={height} aria-hidden="true">
            <path d={wires} fill="none" stroke="var(--line-2)" strokeWidth="1.5" />
          </svg>
          {Object.entries(network.nodes ?? {}).map(([id, node]) => (
            <Layer key={id} node={node} at={places[id]!} mark={shownMark(marks[node.name], isSecond)} layers={layers} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** What was removed is marked in the first drawing, what was added in the second. */
function shownMark(mark: Change | undefined, isSecond: boolean): Change | undefined {
  return mark === "changed" || mark === (isSecond ? "added" : "removed") ? mark : undefined;
}

interface LayerProperties {
  node: DrawnNode;
  at: [number, number];
  mark: Change | undefined;
  layers: Catalogue;
}

const SIGNS: Record<Change, string> = { changed: "≠ ", added: "+ ", removed: "− " };

function Layer({ node, at: [x, y], mark, layers }: LayerProperties): ReactElement {
  const name = node.title || layers.entries[node.type]?.title || node.type;
  const settings = settingsOf(node, layers);
  return (
    <div
      className={`mini-node ${mark ?? ""}`}
      style={{ left: x - WIDE / 2, top: y, width: WIDE, height: TALL }}
      title={`${name}, ${node.name}${mark ? `: ${mark}` : ""}. ${settings}`}
    >
      <span className="clip">
        {mark && SIGNS[mark]}
        <b>{name}</b>
      </span>
      <span className="s q clip">{settings || node.name}</span>
    </div>
  );
}

function settingsOf(node: DrawnNode, layers: Catalogue): string {
  const fields = layers.entries[node.type]?.fields;
  const label = (name: string): string =>
    fields?.find((field) => field.name === name)?.label ?? name.replaceAll("_", " ");
  return Object.entries(node.params ?? {})
    .map(([name, value]) => `${label(name)} ${Array.isArray(value) ? value.join(" × ") : String(value)}`)
    .join(", ");
}
