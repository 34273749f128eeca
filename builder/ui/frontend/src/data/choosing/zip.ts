/* A folder becomes one zip in the browser, so that it travels like any other file: stored, not packed, since
   pictures are packed already. */

/** Its path in the folder, and what it holds. */
export type FileInFolder = [path: string, file: File];

// Beyond, a zip made outside the browser is quicker and does not fill this page's memory.
export const MOST_FILES = 20_000;
const MOST_BYTES = 2 ** 31;

const TELL_EVERY = 50; // files

/** `onShare` hears the share that is finished. */
export async function zipped(
  name: string,
  files: readonly FileInFolder[],
  onShare: (share: number) => void = () => {},
): Promise<File> {
  const kept = files.filter(([path, file]) => file.size && !isHidden(path));
  checkSize(name, kept);
  const parts: BlobPart[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [k, [path, file]] of kept.entries()) {
    const label = new TextEncoder().encode(path);
    const facts = factsOf(label, new Uint8Array(await file.arrayBuffer()));
    const header = packed([0x04034b50, 4], ...facts);
    parts.push(header, label, file);
    central.push(packed([0x02014b50, 4], [20, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), label);
    offset += header.length + label.length + file.size;
    if (k % TELL_EVERY === 0) onShare(k / kept.length);
  }
  const size = central.reduce((sum, piece) => sum + piece.length, 0);
  const count = kept.length;
  const end = packed([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return new File([...parts, ...central, end], `${name}.zip`, { type: "application/zip" });
}

const isHidden = (path: string): boolean =>
  path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX" || part === "Thumbs.db");

function checkSize(name: string, files: readonly FileInFolder[]): void {
  if (!files.length) throw new Error(`The folder ${name} holds no files that could be read.`);
  const bytes = files.reduce((sum, [, file]) => sum + file.size, 0);
  if (files.length <= MOST_FILES && bytes <= MOST_BYTES) return;
  const many = files.length.toLocaleString("en-US");
  const most = MOST_FILES.toLocaleString("en-US");
  throw new Error(
    `The folder ${name} holds ${many} files; up to ${most} files and 2 GB go up as a folder. ` +
      "Pack it as a zip and bring that.",
  );
}

type Numbers = [value: number, bytes: number][];

const UTF8 = 0x800; // how the name is written
const FIRST_DAY = 0x21; // of 1980: folders keep no date here

/** What both headers of a file say: version, flags, stored, time, date, sum, sizes, lengths. */
function factsOf(label: Uint8Array, bytes: Uint8Array): Numbers {
  const { length } = bytes;
  return [
    [20, 2],
    [UTF8, 2],
    [0, 2],
    [0, 2],
    [FIRST_DAY, 2],
    [crc(bytes), 4],
    [length, 4],
    [length, 4],
    [label.length, 2],
    [0, 2],
  ];
}

/** Little end first. */
function packed(...numbers: Numbers): Uint8Array<ArrayBuffer> {
  const bytes = numbers.flatMap(([value, size]) =>
    Array.from({ length: size }, (_, k) => Math.floor(value / 256 ** k) & 255),
  );
  return Uint8Array.from(bytes);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum >>> 0;
});

function crc(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
