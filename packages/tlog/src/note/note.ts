import { hasControls } from './text-rules.ts'

/** A signature line of a note (C2SP signed-note). */
export interface NoteSignature {
  readonly name: string
  /** 32 bits; together with the name it says which key signed, and how. */
  readonly keyId: number
  /** What the signature's type makes of it; for Ed25519 64 bytes. */
  readonly signature: Uint8Array
}

export interface Note {
  /** What is signed, with its final newline. Not to be relied on before a signature of a known key is verified. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Characters and signatures: those of golang.org/x/mod/sumdb/note. The specification asks for 16 signatures at least. */
const maxNoteLength = 1_000_000
export const maxSignatures = 100

/** Ends in a newline, can be written as UTF-8, and holds no other control characters below U+0020. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.length <= maxNoteLength && !hasControls(text)
}
