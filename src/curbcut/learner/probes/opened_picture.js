// A photograph in base64 as a picture, and its pixels: red, green, blue and alpha. `Uint8Array.from` takes many times as
// long.
const opened = (data, type = "image/png") => {
  const letters = atob(data);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return createImageBitmap(new Blob([bytes], { type }));
};
const pixelsOf = async (data) => {
  const picture = await opened(data);
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d", { willReadFrequently: true });
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
};
