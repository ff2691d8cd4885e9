import { eachElement } from "./each-element";

const ANIMATED = /\.gif($|[?#])|^data:image\/gif/i;
const STILL = "data-curbcut-still";

/** Puts a still of the first frame where an animated picture was. One that cannot be read, as it comes from elsewhere, is
 * made invisible instead and keeps its place and its text alternative. */
export function freezePictures(signal: AbortSignal): void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  sheet.insertRule(`[${STILL}=""]{opacity:0!important}`);
  const addresses: string[] = [];
  eachElement<HTMLImageElement>("img", signal, async (image) => {
    if (!ANIMATED.test(image.currentSrc || image.src)) return;
    await image.decode().catch(() => {});
    const still = await stillOf(image);
    if (signal.aborted) return;
    if (still) addresses.push(still);
    image.setAttribute(STILL, still && String(addresses.length));
    if (still) sheet.insertRule(`[${STILL}="${addresses.length}"]{content:url("${still}")!important}`);
  });
  signal.addEventListener("abort", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    for (const image of document.querySelectorAll(`[${STILL}]`)) image.removeAttribute(STILL);
    addresses.forEach(URL.revokeObjectURL);
  });
}

/** The address of a still picture; `""` if the browser or the page's policy does not allow one. */
async function stillOf(image: HTMLImageElement): Promise<string> {
  try {
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    const address = URL.createObjectURL(await canvas.convertToBlob());
    const probe = new Image();
    probe.src = address;
    await probe.decode();
    return address;
  } catch {
    return "";
  }
}
