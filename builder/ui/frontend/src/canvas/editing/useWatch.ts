/* While a run trains: four times a second what its layers do now. */
import { useEffect } from "react";
import type { RunNow } from "../answers";
import type { Editor } from "./editor";
import { News } from "./watching";

// Milliseconds until it is asked again.
const OFTEN = 250;
const SELDOM = 2000; // nothing happens
const SELDOM_AWAY = 4000;

const MOVES = new Set(["running", "starting", "queued"]);

export function useWatch(editor: Editor | null, run: string | null): void {
  useEffect(() => (editor && run ? watch(editor, run) : undefined), [editor, run]);
}

/** Asks while the person watches; what it gives ends it. */
function watch(editor: Editor, run: string): () => void {
  const news = new News();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = OFTEN;
  let isOver = false;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isOver || editor.mode !== "watch") {
      isAsking = false;
      return;
    }
    try {
      const cursor = news.cursor ? `&cursor=${encodeURIComponent(news.cursor)}` : "";
      const now = await editor.api.get<RunNow>(`/runs/${encodeURIComponent(run)}/stream?watch=nodes${cursor}`);
      const live = news.take(now);
      const { state = "", epoch = 0, epochs = 0 } = now;
      if (!isOver) editor.set({ ...(live ? { live } : {}), watched: { state, epoch, epochs } });
      wait = MOVES.has(state) ? OFTEN : SELDOM;
    } catch {
      wait = Math.min(SELDOM_AWAY, wait * 2);
    }
    timer = setTimeout(ask, wait);
  };
  const begin = (): void => {
    if (isAsking || editor.mode !== "watch") return;
    isAsking = true;
    void ask();
  };
  const leave = editor.subscribe(begin);
  begin();
  return () => {
    isOver = true;
    leave();
    clearTimeout(timer);
  };
}
