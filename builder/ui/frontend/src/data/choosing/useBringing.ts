/* Bringing a file of one's own: packed where it is a folder, sent, read, and made the project's data. */
import { useState } from "react";
import { bytes } from "../../parts/numbers";
import type { FileBrought, FirstRows, OwnFile } from "../../records";
import type { Data, View } from "../answers";
import type { Reading, Server } from "../server";
import type { Doing } from "../useProjectData";
import type { Folder } from "./folder";
import { dataOf, nameFor } from "./sets";
import { upload } from "./upload";
import { zipped } from "./zip";

/** What is on its way. */
export interface Going {
  name: string;
  says: string;
  share: number;
  stop: (() => void) | null;
}

/** A no, and the file that could perhaps be read in another way. */
export interface Refusal {
  sentence: string;
  file: Pick<OwnFile, "sha" | "name"> | null;
}

/** A large file, while the rest of it is being read. */
export interface FirstOf {
  data: Data;
  first: FirstRows;
  reading: Reading;
}

export interface Bringing {
  going: Going | null;
  refusal: Refusal | null;
  first: FirstOf | null;
  bring: (file: File) => Promise<void>;
  bringFolder: (folder: Folder) => Promise<void>;
  /** A file at an address of the web. */
  bringAddress: (address: string) => Promise<void>;
  takeFile: (file: OwnFile) => Promise<void>;
  /** A file that is here already, with options of reading. */
  readAgain: (data: Data) => Promise<void>;
  /** A ready set; gives the sentence of a refusal, or null. */
  takeSet: (data: Data, title: string, onReading: (reading: Reading) => void) => Promise<string | null>;
  refuse: (sentence: string) => void;
  forgive: () => void;
}

interface Place {
  server: Server;
  doing: Doing;
  /** The project's name. */
  project: string;
  view: View | null;
  /** Bytes that a file may have; null while it is not known. */
  largest: number | null;
  onFiles: () => void;
}

const SENDING = 0.7; // of the bar; reading is the rest

export function useBringing({ server, doing, project, view, largest, onFiles }: Place): Bringing {
  const [going, setGoing] = useState<Going | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [first, setFirst] = useState<FirstOf | null>(null);
  const goOn = (news: Partial<Going>): void => setGoing((before) => before && { ...before, ...news });
  const refuse = (sentence: string, file: Refusal["file"] = null): void => {
    setFirst(null); // the chooser is back on screen
    setRefusal({ sentence, file });
  };
  const change = (seen: View, title: string, name: string): Promise<string | null> =>
    doing.change(seen.data, `Use ${title}`, { name: nameFor(project, view?.title, name), seen });

  const readAndTake = async (data: Data, name: string, onReading?: (reading: Reading) => void): Promise<void> => {
    setRefusal(null);
    const waiting = (reading: Reading): void => {
      onReading?.(reading);
      setFirst((before) => {
        const known = before?.first ?? reading.first;
        return known ? { data, first: known, reading } : null;
      });
    };
    try {
      const seen = await server.ask<View>("look", { data }, { waiting });
      const sentence = await change(seen, name, name);
      if (sentence !== null) refuse(sentence);
    } catch (error) {
      refuse((error as Error).message, { sha: data.options.file!, name });
    }
  };

  const bring = async (file: File): Promise<void> => {
    if (largest !== null && file.size > largest) return refuse(tooLarge(file, largest));
    const sending = upload<FileBrought>(`${server.api}/data/files`, file, (share) =>
      goOn({ share: SENDING * share, ...(share === 1 && { says: "Here; being looked at" }) }),
    );
    await take(
      { name: file.name, says: `${bytes(file.size)}, on its way`, share: 0, stop: sending.stop },
      sending.done,
    );
  };

  const bringAddress = async (address: string): Promise<void> => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const stored = server.ask<FileBrought>("files/from-address", { address }, { signal });
    await take({ name: address, says: "Being fetched", share: 0, stop: () => stopping.abort() }, stored);
  };

  /** Reads what comes, and makes it the project's data. */
  const take = async (now: Going, coming: Promise<FileBrought>): Promise<void> => {
    setRefusal(null);
    setGoing(now);
    try {
      const stored = await coming;
      goOn({ stop: () => server.cancel(dataOf(stored)) });
      await readAndTake(dataOf(stored), stored.name, ({ share, text }) =>
        goOn({ share: SENDING + (1 - SENDING) * Math.max(0, share), says: text }),
      );
    } catch (error) {
      if ((error as Error).name !== "AbortError") refuse((error as Error).message);
    } finally {
      setGoing(null);
      onFiles();
    }
  };

  const bringFolder = async ({ name, files }: Folder): Promise<void> => {
    setGoing({ name, says: "Packing the folder", share: 0, stop: null });
    try {
      const packed = await zipped(name, await files, (share) => goOn({ share }));
      await bring(packed);
    } catch (error) {
      refuse((error as Error).message);
    } finally {
      setGoing(null);
    }
  };

  return {
    going,
    refusal,
    first,
    bring,
    bringFolder,
    bringAddress,
    takeFile: (file) => readAndTake(dataOf(file), file.name),
    readAgain: (data) => readAndTake(data, data.options.name ?? ""),
    takeSet: async (data, title, onReading) => {
      setRefusal(null);
      try {
        const seen = await server.ask<View>("look", { data }, { waiting: onReading });
        server.forgetCatalogue(); // what was fetched is here now
        const sentence = await change(seen, title, title.toLowerCase());
        if (sentence !== null) refuse(sentence);
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    },
    refuse,
    forgive: () => setRefusal(null),
  };
}

const tooLarge = (file: File, largest: number): string =>
  `${file.name} has ${bytes(file.size)}; one file may have ${bytes(largest)}. ` +
  "Use a part of it, or ask whoever runs this server.";
