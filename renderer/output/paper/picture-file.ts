// Turns the chart's picture into what a browser shows and saves: an address for an image, and a PNG sharp enough to print.

/** Pixels to one unit of the picture: about 300 to the inch on a page. */
const sharpness = 2.5;

export function pictureAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** The PNG as base64, or null when the browser cannot draw it. */
export async function pictureAsPng(svg: string): Promise<string | null> {
  const image = new Image();
  image.src = pictureAddress(svg);
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * sharpness);
  canvas.height = Math.round(image.naturalHeight * sharpness);
  const paper = canvas.getContext("2d");
  if (paper === null) return null;
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  return /^data:image\/png;base64,(.+)$/.exec(canvas.toDataURL("image/png"))?.[1] ?? null;
}
