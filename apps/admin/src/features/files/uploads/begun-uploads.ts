import { parseJson } from '@heimdall/contracts'
import { z } from 'zod'

const storageKey = 'heimdall-uploads'
const most = 50
const Begun = z.array(z.tuple([z.string(), z.number()]))
type Begun = z.infer<typeof Begun>

/**
 * When the files were last changed whose uploads began in this browser and have not ended: the server knows name and size
 * of a file, and one that was made anew may have the same.
 */
export const begunUploads = {
  add(location: string, { lastModified }: File) {
    write([...read(), [location, lastModified]])
  },
  isKnown: (location: string): boolean => read().some(([known]) => known === location),
  isOf: (location: string, { lastModified }: File): boolean =>
    read().some(([known, changed]) => known === location && changed === lastModified),
  remove(location: string) {
    write(read().filter(([known]) => known !== location))
  },
}

function read(): Begun {
  try {
    return Begun.safeParse(parseJson(localStorage.getItem(storageKey) ?? '')).data ?? []
  } catch {
    return []
  }
}

function write(begun: Begun): void {
  try {
    if (begun.length === 0) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, JSON.stringify(begun.slice(-most)))
  } catch {
    // Blocked or full storage: nothing goes on after a reload.
  }
}
