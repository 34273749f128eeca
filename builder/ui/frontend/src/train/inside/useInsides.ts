/* Asks what goes on inside a layer, and what is said of a fixed handful of samples: only while it is on screen, so that nothing is computed
   for nobody. */
import { useEffect, useState } from "react";
import { ask } from "../../parts/ask";
import { bytesOf } from "../../parts/pictures/colours";
import { hasEnded } from "../../parts/run-states";
import type { Figure, ImageThumbnails, InsidesNews, LayerSeen, Probe, Thumbnails } from "../../records";
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
  const [isFirstThere, setFirstThere] = useState(false);
  const { probe, pictures } = useProbe(isFirstThere);

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
      if (!news.layers && !news.predictions) return;
      stamp = news.stamp ?? stamp;
      setFirstThere(true);
    };
    const turn = async (): Promise<void> => {
      const wasEnded = hasEnded(follower.state);
      let isWhole = false;
      if (!document.hidden) {
        const query = `layers=${encodeURIComponent(layer)}&sample=${sample}&kinds=predictions&seen=${stamp}`;
        const news = await ask<InsidesNews>(`${api}/runs/${run}/insides?${query}`).catch(() => null); // the screen says when nobody answers
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

  return { layer: seen?.key === layer ? (seen?.seen ?? null) : null, predictions, why, probe, pictures };
}

function waitIn(state: string | undefined): number {
  if (hasEnded(state)) return ENDED;
  return state === "running" ? TRAINING : RESTING;
}

/** The samples themselves, sent once. */
function useProbe(isWanted: boolean): Pick<Insides, "probe" | "pictures"> {
  const { api, run } = usePlace();
  const [known, setKnown] = useState<Pick<Insides, "probe" | "pictures">>({ probe: null, pictures: null });
  useEffect(() => {
    if (!isWanted) return;
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const turn = async (): Promise<void> => {
      const probe = await ask<Probe>(`${api}/runs/${run}/probe`).catch((): Probe => ({}));
      if (isLeft) return;
      if (probe.samples) setKnown({ probe, pictures: picturesOf(probe.samples) });
      else timer = setTimeout(turn, ENDED);
    };
    void turn();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [api, run, isWanted]);
  return known;
}

const picturesOf = (samples: Thumbnails): ProbePictures | null =>
  samples.kind === "image" && samples.data ? { ...samples, bytes: bytesOf(samples.data) } : null;
