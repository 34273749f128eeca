/* Asking a route. What the server says in words reaches the person as it stands. */
import type { DataWaiting, Refused as RefusedAnswer } from "../records";

/** The server's no, with a sentence for the person. */
export class Refused extends Error {
  constructor(
    sentence: string,
    readonly status: number,
  ) {
    super(sentence);
  }
}

/** No answer, or one of a gateway that cannot reach the server: asking again later may help. */
export const isAway = (error: unknown): boolean =>
  !(error instanceof Refused) || error.status === 0 || error.status > 500;

/** What to tell a person: the server's own sentence, or ours where it does not answer. */
export const sentenceFor = (error: unknown, whenAway: string): string =>
  isAway(error) ? whenAway : (error as Error).message;

/** What takes long is answered with how far it is, and asked again until it is there. */
export type Waiting = DataWaiting["waiting"];

export interface Asking {
  /** Sent as JSON; with it the question is a POST. */
  json?: unknown;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  signal?: AbortSignal;
  /** The page is being left: the question outlives it where it is small enough. */
  leaving?: boolean;
  waiting?: (waiting: Waiting) => void;
}

const AGAIN_AFTER = 250; // ms
const MOST_PAST_THE_END = 60_000; // characters: browsers carry at most 64 kB past the end of a page

export async function ask<Answer>(address: string, asking: Asking = {}): Promise<Answer> {
  for (;;) {
    const answer = await answerOf(address, asking);
    const content: unknown = await answer.json().catch(() => ({}));
    asking.signal?.throwIfAborted(); // left while the answer was still coming
    if (!answer.ok) throw new Refused(sentenceOf(content, answer.status), answer.status);
    const waiting = waitingOf(content);
    if (!waiting) return content as Answer;
    asking.waiting?.(waiting);
    await pause(AGAIN_AFTER, asking.signal);
  }
}

async function answerOf(address: string, { json, method, signal, leaving }: Asking): Promise<Response> {
  const body = json === undefined ? undefined : JSON.stringify(json);
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  try {
    return await fetch(address, {
      method: method ?? (body === undefined ? "GET" : "POST"),
      credentials: "same-origin",
      headers,
      body: body ?? null,
      signal: signal ?? null,
      keepalive: leaving === true && (body?.length ?? 0) < MOST_PAST_THE_END,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refused("The server does not answer. Nothing was changed; try again when it is back.", 0);
  }
}

function sentenceOf(content: unknown, status: number): string {
  const { error } = (content ?? {}) as Partial<RefusedAnswer>;
  return error ?? `The server answered ${status}. Nothing was changed.`;
}

function waitingOf(content: unknown): Waiting | null {
  return (content as Partial<DataWaiting> | null)?.waiting ?? null;
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const timer = setTimeout(done, ms);
    const left = (): void => {
      clearTimeout(timer);
      failed(new DOMException("left", "AbortError"));
    };
    signal?.addEventListener("abort", left, { once: true });
  });
}
