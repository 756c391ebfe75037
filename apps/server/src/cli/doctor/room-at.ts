import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

const littleBytes = 1024 ** 3

/**
 * How much a disk still takes, for people, and whether that is too little to go on. A folder that nobody has made yet would
 * lie on the disk of the next one above it.
 */
export async function roomAt(path: string): Promise<{ isLittle: boolean; text: string }> {
  const found = await statfs(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && dirname(path) !== path)
      return null
    throw error
  })
  if (found === null) return roomAt(dirname(path))
  const { bavail, bsize } = found
  const freeBytes = bavail * bsize
  return {
    isLittle: freeBytes < littleBytes,
    text: `${(freeBytes / 1024 ** 3).toFixed(1)} GiB free at ${path}`,
  }
}
