/* What outlives the page, in the browser's own storage: the steps to undo, edits that the server has not seen, and
   small choices. */

export interface Memory {
  read(name: string): string | null;
  write(name: string, text: string | null): void;
}

/** The steps of this tab, or of the last one that had this project open; what was not sent, of this tab only. */
export function memoryOf(project: string): Memory {
  const key = (name: string): string => `layerloom:${name}:${project}`;
  return {
    read(name) {
      return kept(() => sessionStorage, key(name)) ?? (name === "steps" ? kept(() => localStorage, key(name)) : null);
    },
    write(name, text) {
      keep(() => sessionStorage, key(name), text);
      if (name === "steps") keep(() => localStorage, key(name), text);
    },
  };
}

/** A choice of this person, for all projects: the tab below the inspector, plain words or torch's. */
export const remembered = (name: string): string | null => kept(() => localStorage, `layerloom:${name}`);

export const remember = (name: string, text: string): void => keep(() => localStorage, `layerloom:${name}`, text);

// A full or forbidden storage (asking for it throws already) costs comfort only.

function kept(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function keep(storage: () => Storage, key: string, text: string | null): void {
  try {
    if (text === null) storage().removeItem(key);
    else storage().setItem(key, text);
  } catch {
    /* comfort only */
  }
}
