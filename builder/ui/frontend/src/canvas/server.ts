/* The routes, by fetch, same origin.  What the server says in words is passed on; no answer at all is a TypeError of fetch. */
import type { Edit } from "./document";
import { type Answer, type Project, Refused, type Server } from "./store";
import type { Catalogue } from "./verdict";

async function answerOf<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  // A gateway that cannot reach the server is the server being away, not a refusal.
  if (response.status >= 500 && response.status !== 500) throw new TypeError(`status ${response.status}`);
  let words = "";
  try {
    const said = await response.json();
    words = String(said.error ?? said.detail ?? said.message ?? said.text ?? "");
  } catch {
    /* not JSON: our own sentence is used */
  }
  throw new Refused(words || `The server did not take this (${response.status}). What was saved before is kept.`);
}

export class Api {
  constructor(
    readonly base: string,
    readonly project: string,
    readonly client: string,
  ) {}
  url(path: string): string {
    return this.base.replace(/\/$/, "") + path;
  }
  async get<T>(path: string): Promise<T> {
    return answerOf<T>(
      await fetch(this.url(path), { credentials: "same-origin", headers: { Accept: "application/json" } }),
    );
  }
  async post<T>(path: string, body: unknown, leaving = false): Promise<T> {
    const text = JSON.stringify(body);
    return answerOf<T>(
      await fetch(this.url(path), {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: text,
        keepalive: leaving && text.length < 60_000, // browsers carry at most 64 kB past the end of a page
      }),
    );
  }
  get at(): string {
    return `/projects/${encodeURIComponent(this.project)}`;
  }
  server(): Server {
    return {
      open: () => this.get<Project>(this.at),
      send: (since, edits: Edit[], leaving) =>
        this.post<Answer>(`${this.at}/edits`, { client: this.client, since, edits }, leaving),
      changes: (since) =>
        this.get<Answer>(`${this.at}/changes?since=${since}&client=${encodeURIComponent(this.client)}`),
    };
  }
}

const catalogues = new Map<string, Promise<Catalogue>>();
/** Fetched once a page, whatever is mounted. */
export function catalogue(api: Api): Promise<Catalogue> {
  let known = catalogues.get(api.base);
  if (!known) {
    known = api.get<Catalogue>("/catalogue");
    catalogues.set(api.base, known);
    known.catch(() => catalogues.delete(api.base));
  }
  return known;
}
