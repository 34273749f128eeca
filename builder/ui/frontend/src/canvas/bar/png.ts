/* An SVG drawn onto a canvas. */

const SHARPER = 2; // pixels for each of the picture's
const MOST = 8000; // pixels that browsers draw at a side

export async function asPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SHARPER, MOST / Math.max(image.width, image.height));
  const sheet = document.createElement("canvas");
  sheet.width = image.width * scale;
  sheet.height = image.height * scale;
  const pen = sheet.getContext("2d")!;
  pen.scale(scale, scale);
  pen.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser made no picture"))), "image/png");
  });
}
