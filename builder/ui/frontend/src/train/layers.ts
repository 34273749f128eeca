/* The layers of a run's drawing, in its order, by the names that the drawing gives them. */
import { useEffect, useState } from "react";
import { ask } from "../parts/ask";
import { type Catalogue, catalogue } from "../parts/catalogue";
import type { Drawn, DrawnNode } from "../parts/drawn";
import { metric } from "../parts/metrics";

export interface DrawnLayer {
  /** "network/conv1" */
  key: string;
  title: string;
  /** Of its family: the name of a colour. */
  group: string;
  type: string;
}

const GROUPS: Record<string, string> = {
  structure: "struct",
  spatial: "spatial",
  dense: "dense",
  activation: "act",
  steady: "steady",
  sequence: "seq",
};
const ENDS = new Set(["scores", "output", "image", "table", "tokens", "series"]); // of drawings whose catalogue is not known

export function layersOf(project: Drawn, known: Catalogue): DrawnLayer[] {
  const networks = Object.entries(project.networks ?? {});
  return networks.flatMap(([network, { nodes = {} }]) =>
    Object.values(nodes)
      .filter((node) => isLayer(node, known))
      .map((node) => {
        const title = titleOf(node, known);
        const family = known.families[known.entries[node.type]?.family ?? ""];
        return {
          key: `${network}/${node.name}`,
          title: networks.length > 1 ? `${network}: ${title}` : title,
          group: GROUPS[family?.group ?? ""] ?? "struct",
          type: node.type,
        };
      }),
  );
}

const isLayer = ({ type }: DrawnNode, known: Catalogue): boolean =>
  !ENDS.has(type) && !["in", "out"].includes(known.entries[type]?.family ?? "");

function titleOf(node: DrawnNode, known: Catalogue): string {
  const entry = known.entries[node.type];
  if (node.title || !entry) return node.title || node.name;
  const digits = node.name.match(/\d+$/)?.[0];
  return digits ? `${entry.title} ${digits}` : entry.title;
}

/** The one that is looked into first: the second convolution, else the first, else a dense one. */
export function firstLayer(layers: readonly DrawnLayer[]): DrawnLayer | undefined {
  const convolutions = layers.filter((layer) => layer.type.includes("conv"));
  return (
    convolutions[1] ??
    convolutions.find((layer) => layer.group === "spatial") ??
    layers.find((layer) => layer.group === "dense") ??
    layers[0]
  );
}

/** Null until they are known. A run from Python has no drawing, yet what it makes is seen. */
export function useLayers(api: string, run: string | null, isWanted: boolean): DrawnLayer[] | null {
  const [known, setKnown] = useState<{ run: string; layers: DrawnLayer[] } | null>(null);
  useEffect(() => {
    if (!isWanted || !run) return;
    let isLeft = false;
    const drawing = ask<{ project: Drawn }>(`${api}/runs/${run}/drawing`).catch(() => ({ project: {} }));
    void Promise.all([drawing, catalogue(api)]).then(([{ project }, entries]) => {
      if (!isLeft) setKnown({ run, layers: layersOf(project, entries) });
    });
    return () => {
      isLeft = true;
    };
  }, [api, run, isWanted]);
  return known?.run === run ? known.layers : null;
}

/** Layers and metrics of a sentence by the names that people know: "network/dense2" is Dense 2. */
export function named(text: string, layers: readonly DrawnLayer[]): string {
  const renamed = layers.reduce((words, { key, title }) => words.replaceAll(wordOf(key), () => title), text);
  return renamed.replace(/\b(validation|train)\/\w+/g, (name) => metric(name).toLowerCase());
}

const wordOf = (key: string): RegExp => new RegExp(`\\b${key.replace(/[^\w/]/g, "\\$&")}\\b`, "g");
