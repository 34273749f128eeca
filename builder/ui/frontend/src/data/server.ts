/* Asking the routes of data and of the project. */
import { type Asking, ask, type Waiting } from "../parts/ask";
import type { DataCatalogue } from "../records";
import type { Data } from "./answers";

/** How far the reading of a file is; a large one shows its first rows meanwhile. */
export type Reading = Waiting;

type AskingData = Pick<Asking, "signal" | "method" | "waiting">;

export interface Server {
  api: string;
  ask: <Answer>(question: string, body?: object, asking?: AskingData) => Promise<Answer>;
  ofProject: <Answer>(path: string, body: object) => Promise<Answer>;
  /** Lets go of opening these data. */
  cancel: (data: Data) => void;
  /** The data sets and transforms that there are, asked once. */
  catalogue: () => Promise<DataCatalogue>;
  /** What was fetched is here now: the sets are asked anew. */
  forgetCatalogue: () => void;
}

export function serverOf(api: string, project: string): Server {
  let known: Promise<DataCatalogue> | null = null;
  const askData: Server["ask"] = (question, body, asking = {}) =>
    ask(`${api}/data/${question}`, { ...asking, ...(body && { json: { project, ...body } }) });
  const catalogue = (): Promise<DataCatalogue> => {
    known ??= askData<DataCatalogue>("sets").catch((error: Error) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    api,
    ask: askData,
    ofProject: (path, body) => ask(`${api}/projects/${project}/${path}`, { json: body }),
    // Who leaves need not hear that it is over already.
    cancel: (data) => void askData("cancel", { data }).catch(() => {}),
    catalogue,
    forgetCatalogue: () => {
      known = null;
    },
  };
}
