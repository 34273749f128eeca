/* What lies in a folder that was dropped or chosen. */
import { type FileInFolder, MOST_FILES } from "./zip";

/** Everything below a dropped folder. */
export async function filesBelow(entry: FileSystemEntry, path = ""): Promise<FileInFolder[]> {
  if (entry.isFile) return [[path + entry.name, await fileOf(entry as FileSystemFileEntry)]];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: FileInFolder[] = [];
  for (;;) {
    const some = await next(reader); // at most a hundred at once
    if (!some.length) return files;
    for (const inside of some) {
      files.push(...(await filesBelow(inside, `${path}${entry.name}/`)));
      if (files.length > MOST_FILES) return files;
    }
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((done, failed) => entry.file(done, failed));

const next = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((done, failed) => reader.readEntries(done, failed));

export interface Folder {
  name: string;
  files: Promise<FileInFolder[]> | FileInFolder[];
}

/** Of an input that takes folders. */
export function chosenFolder(list: FileList | null): Folder | null {
  const files = [...(list ?? [])].map((file): FileInFolder => [file.webkitRelativePath || file.name, file]);
  const [first] = files;
  return first ? { name: first[0].split("/")[0]!, files } : null;
}
