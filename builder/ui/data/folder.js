// A folder becomes one zip in the browser, so that it travels like any other file: stored, not packed, since pictures are packed already.

const MOST = 20_000, ROOM = 2 ** 31; // files, bytes: beyond, a zip made outside the browser is quicker and does not fill this page's memory

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });

function crc(bytes) {
  let sum = -1;
  for (let i = 0; i < bytes.length; i++) sum = TABLE[(sum ^ bytes[i]) & 255] ^ (sum >>> 8);
  return ~sum >>> 0;
}

const numbers = (...pairs) => { // [value, bytes] little end first
  const out = new Uint8Array(pairs.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of pairs) for (let k = 0; k < size; k++) out[at++] = Math.floor(value / 256 ** k) & 255;
  return out;
};

// files: [path in the folder, File]; told hears the finished share.
export async function zipped(name, files, told = () => {}) {
  const kept = files.filter(([path, file]) => file.size && !path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX" || part === "Thumbs.db"));
  if (!kept.length) throw new Error(`The folder ${name} holds no files that could be read.`);
  if (kept.length > MOST || kept.reduce((sum, [, file]) => sum + file.size, 0) > ROOM) throw new Error(`The folder ${name} holds ${kept.length.toLocaleString("en-US")} files; up to ${MOST.toLocaleString("en-US")} files and 2 GB go up as a folder. Pack it as a zip and bring that.`);
  const parts = [], central = [];
  let offset = 0;
  for (const [k, [path, file]] of kept.entries()) {
    const label = new TextEncoder().encode(path), bytes = new Uint8Array(await file.arrayBuffer());
    const facts = [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [crc(bytes), 4], [bytes.length, 4], [bytes.length, 4], [label.length, 2], [0, 2]];
    parts.push(numbers([0x04034b50, 4], ...facts), label, file);
    central.push(numbers([0x02014b50, 4], [20, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), label);
    offset += 30 + label.length + bytes.length;
    if (k % 50 === 0) told(k / kept.length);
  }
  const size = central.reduce((sum, one) => sum + one.length, 0);
  return new File([...parts, ...central, numbers([0x06054b50, 4], [0, 4], [kept.length, 2], [kept.length, 2], [size, 4], [offset, 4], [0, 2])], `${name}.zip`, { type: "application/zip" });
}

// Everything below a dropped folder, as [path, File].
export async function filesBelow(entry, path = "") {
  if (entry.isFile) return [[path + entry.name, await new Promise((done, failed) => entry.file(done, failed))]];
  const reader = entry.createReader(), found = [];
  for (;;) { // a reader gives at most a hundred at once
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return found;
    for (const one of some) { found.push(...(await filesBelow(one, `${path}${entry.name}/`))); if (found.length > MOST) return found; }
  }
}
