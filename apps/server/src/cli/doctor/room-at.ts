import { statfs } from 'node:fs/promises'

const littleBytes = 1024 ** 3

/** How much a disk still takes, for people, and whether that is too little to go on. */
export async function roomAt(path: string): Promise<{ isLittle: boolean; text: string }> {
  const { bavail, bsize } = await statfs(path)
  const freeBytes = bavail * bsize
  return {
    isLittle: freeBytes < littleBytes,
    text: `${(freeBytes / 1024 ** 3).toFixed(1)} GiB free at ${path}`,
  }
}
