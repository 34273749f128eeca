/* The routes of one project, as this tab asks them. */
import { ask } from "../../parts/ask";
import type { Catalogue, EditsAnswer, Project } from "../answers";
import type { Edit } from "../document/document";

/** What the store needs of the outside world; the tests give it a server of their own. */
export interface Server {
  open(): Promise<Project>;
  send(since: number, edits: Edit[], leaving?: boolean): Promise<EditsAnswer>;
  changes(since: number): Promise<EditsAnswer>;
}

export class Api implements Server {
  constructor(
    readonly base: string,
    readonly project: string,
    readonly client: string,
  ) {}

  get<Answer>(path: string): Promise<Answer> {
    return ask<Answer>(this.address(path));
  }

  post<Answer>(path: string, body: unknown, leaving = false): Promise<Answer> {
    return ask<Answer>(this.address(path), { json: body, leaving });
  }

  /** Where this project's own routes begin. */
  get at(): string {
    return `/projects/${encodeURIComponent(this.project)}`;
  }

  open(): Promise<Project> {
    return this.get(this.at);
  }

  send(since: number, edits: Edit[], leaving = false): Promise<EditsAnswer> {
    return this.post(`${this.at}/edits`, { client: this.client, since, edits }, leaving);
  }

  changes(since: number): Promise<EditsAnswer> {
    return this.get(`${this.at}/changes?since=${since}&client=${encodeURIComponent(this.client)}`);
  }

  private address(path: string): string {
    return this.base.replace(/\/$/, "") + path;
  }
}

const catalogues = new Map<string, Promise<Catalogue>>();

/** Fetched once a page, whatever is mounted. */
export function catalogue(base: string): Promise<Catalogue> {
  const known = catalogues.get(base);
  if (known) return known;
  const asked = new Api(base, "", "").get<Catalogue>("/catalogue");
  catalogues.set(base, asked);
  asked.catch(() => catalogues.delete(base));
  return asked;
}
