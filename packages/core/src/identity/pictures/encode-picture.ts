import { fieldError, unavailable } from '../../kernel/index.ts'
import { imageSize } from './image-size.ts'

export const maxImageBytes = 5 * 1024 * 1024
/** Decoded, a picture takes four bytes a pixel: 64 MB at most. */
const maxPixels = 16_000_000
const side = 256
const quality = 82
/** Who has waited behind so many is told to come back. */
const maxWaiting = 8

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * A picture as a small square WebP. It is decoded and encoded anew, so that nothing of the file survives but what can be
 * seen: no place where it was taken, and nothing that is something else besides a picture.
 */
export async function encodePicture(bytes: Buffer, maxBytes = maxImageBytes): Promise<Buffer> {
  const size = imageSize(bytes)
  if (size === null) throw wrong('image_format', 'Use a PNG, JPEG or WebP picture')
  if (bytes.length > maxBytes || size.width * size.height > maxPixels || size.width * size.height === 0) {
    throw wrong('image_too_large', 'Use a picture of at most 5 MB and 16 million pixels')
  }
  if (waiting >= maxWaiting) throw unavailable()
  waiting++
  // One after the other: pictures must not take the memory of everything else.
  const turn = last.then(() => encode(bytes))
  last = turn.catch(() => undefined)
  return turn.finally(() => waiting--)
}

async function encode(bytes: Buffer): Promise<Buffer> {
  // Loaded when somebody brings a picture; most processes never do.
  const { Transformer } = await import('@napi-rs/image')
  try {
    return await new Transformer(bytes)
      .rotate()
      // Covers the square and cuts what stands out: its default.
      .resize({ width: side, height: side })
      .webp(quality)
  } catch (cause) {
    throw wrong('image_broken', 'This picture can not be read', cause)
  }
}

function wrong(code: string, message: string, cause?: unknown) {
  const error = fieldError('BAD_REQUEST', 'image', code, message)
  if (cause !== undefined) error.cause = cause
  return error
}
