/* A file that the browser saves. */

const KEPT = 2000; // ms: the browser must have begun to read it

export function save(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/[^\w. -]/g, "_");
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
