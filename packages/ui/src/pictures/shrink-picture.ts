const side = 512
const largest = 900_000

/**
 * A picture as the server takes it: a square of 512 pixels in base64. Made small here, so that a photo of ten megabytes
 * need not travel. What the browser can not read goes as it is, and the server says what is wrong with it.
 */
export async function shrinkPicture(file: File): Promise<string> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return toBase64(file.slice(0, (largest * 3) / 4))
  const cut = Math.min(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.min(side, cut)
  canvas
    .getContext('2d')
    ?.drawImage(
      picture,
      (picture.width - cut) / 2,
      (picture.height - cut) / 2,
      cut,
      cut,
      0,
      0,
      canvas.width,
      canvas.height,
    )
  picture.close()
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.9))
  return toBase64(blob ?? file)
}

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
