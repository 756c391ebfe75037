/** Where an export is written to. */
export interface FileSink {
  /** As the file is called in the end: whoever picks a place may change the name. */
  name: string
  write(piece: Uint8Array<ArrayBuffer>): Promise<void> | void
  /** The file is complete. */
  close(): Promise<void> | void
  /** Nothing of it stays. */
  abort(): Promise<void> | void
}

/** What TypeScript's library does not know yet (File System Access API). */
interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>
}
const hasPicker = (scope: object): scope is SavePicker => 'showSaveFilePicker' in scope

/** Files that do not fit into memory can be written piece by piece. */
export const canStream = (): boolean => hasPicker(window)

/** Asks where to, and writes there; throws an AbortError when no place is picked. */
export async function pickedFile(suggestedName: string): Promise<FileSink> {
  if (!hasPicker(window)) throw new Error('There is no file picker')
  const handle = await window.showSaveFilePicker({ suggestedName })
  const stream = await handle.createWritable()
  return {
    name: handle.name,
    write: (piece) => stream.write(piece),
    close: () => stream.close(),
    abort: () => stream.abort(),
  }
}

/** Keeps it in memory and hands it to the browser's downloads in the end. */
export function downloadedFile(name: string): FileSink {
  let pieces: Uint8Array<ArrayBuffer>[] = []
  return {
    name,
    write: (piece) => void pieces.push(piece),
    close() {
      const url = URL.createObjectURL(new Blob(pieces))
      const link = document.createElement('a')
      link.href = url
      link.download = name
      link.click()
      // The download holds the data by itself once it has begun.
      setTimeout(() => URL.revokeObjectURL(url), 10_000)
    },
    abort() {
      pieces = []
    },
  }
}
