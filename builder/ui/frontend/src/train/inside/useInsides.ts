/* Asks what goes on inside a layer, and what is said of a fixed handful of samples: only while it is on screen, so that nothing is computed
   for nobody. */
import { useEffect, useRef, useState } from "react";
import { ask } from "../../parts/ask";
import { bytesOf } from "../../parts/pictures/colours";
import { hasEnded } from "../../parts/run-states";
import type { Figure, ImageThumbnails, InsidesNews, LayerSeen, Probe } from "../../records";
import { usePlace, useRun } from "../place";

// ms between two questions
const TRAINING = 300;
const RESTING = 600;
const ENDED = 1000;

/** The probe's pictures, ready to be painted. */
export interface ProbePictures extends ImageThumbnails {
  bytes: Uint8Array;
}

export interface Insides {
  /** Of the layer that was asked for; nothing until it has come. */
  layer: LayerSeen | null;
  predictions: Figure | null;
  why: string;
  probe: Probe | null;
  pictures: ProbePictures | null;
}

interface SeenLayer {
  key: string;
  seen: LayerSeen;
}

export function useInsides(layer: string | undefined, sample: number, isSeen: boolean): Insides {
  const { api, run, follower } = usePlace();
  const attempt = useRun(({ standing }) => standing?.attempt);
  const [seen, setSeen] = useState<SeenLayer | null>(null);
  const [predictions, setPredictions] = useState<Figure | null>(null);
  const [why, setWhy] = useState("");
  const [probed, setProbed] = useState<Probed>(NOTHING);
  const known = useRef<Probed>(NOTHING);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt of an ended run has other insides
  useEffect(() => {
    if (!layer || !isSeen) return;
    let isLeft = false;
    let stamp = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (news: InsidesNews): void => {
      setWhy(news.why ?? news.trouble ?? "");
      const own = news.layers?.[layer];
      if (own) setSeen({ key: layer, seen: own });
      if (news.predictions) setPredictions(news.predictions);
      if (bringsSomething(news)) stamp = news.stamp ?? stamp;
    };
    // The samples themselves come first, so that what is said of them is not shown without them for a moment.
    const probe = async (): Promise<void> => {
      known.current = probedOf(await ask<Probe>(`${api}/runs/${run}/probe`).catch((): Probe => ({})));
      setProbed(known.current); // also where another layer is looked at by now
    };
    const turn = async (): Promise<void> => {
      const wasEnded = hasEnded(follower.state);
      let isWhole = false;
      if (!document.hidden) {
        const query = `layers=${encodeURIComponent(layer)}&sample=${sample}&kinds=predictions&seen=${stamp}`;
        const news = await ask<InsidesNews>(`${api}/runs/${run}/insides?${query}`).catch(() => null); // the screen says when nobody answers
        if (news && bringsSomething(news) && !known.current.probe) await probe();
        if (isLeft) return;
        if (news) take(news);
        isWhole = wasEnded && hasEnded(news?.state);
      }
      if (!isWhole) timer = setTimeout(turn, waitIn(follower.state));
    };
    void turn();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [api, run, follower, layer, sample, attempt, isSeen]);

  return { layer: seen?.key === layer ? (seen?.seen ?? null) : null, predictions, why, ...probed };
}

const bringsSomething = ({ layers, predictions }: InsidesNews): boolean => Boolean(layers || predictions);

function waitIn(state: string | undefined): number {
  if (hasEnded(state)) return ENDED;
  return state === "running" ? TRAINING : RESTING;
}

/** What is always looked at, once it has come: it is asked again as long as it has no samples. */
type Probed = Pick<Insides, "probe" | "pictures">;

const NOTHING: Probed = { probe: null, pictures: null };

function probedOf(probe: Probe): Probed {
  const { samples } = probe;
  if (!samples) return NOTHING;
  const hasPictures = samples.kind === "image" && samples.data;
  return { probe, pictures: hasPictures ? { ...samples, bytes: bytesOf(samples.data!) } : null };
}
