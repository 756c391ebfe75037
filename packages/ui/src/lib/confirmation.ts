import { useSyncExternalStore } from 'react'

/** A change waits until whoever asks for it has proved again who they are. */
export interface ConfirmationRequest {
  /** False: given up. */
  answer: (confirmed: boolean) => void
}

let request: ConfirmationRequest | null = null
let waiting: Promise<boolean> | null = null
const listeners = new Set<() => void>()

function set(next: ConfirmationRequest | null): void {
  request = next
  for (const notify of listeners) notify()
}

/** Resolves with whether it was confirmed. Changes that ask at the same time share one answer. */
export function askForConfirmation(): Promise<boolean> {
  // On the pages before sign-in nobody could answer.
  if (listeners.size === 0) return Promise.resolve(false)
  waiting ??= new Promise<boolean>((resolve) => {
    set({
      answer: (confirmed) => {
        waiting = null
        set(null)
        resolve(confirmed)
      },
    })
  })
  return waiting
}

export const isAskingForConfirmation = (): boolean => request !== null

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

/** What waits at the moment, for the dialog. */
export const useConfirmationRequest = (): ConfirmationRequest | null =>
  useSyncExternalStore(subscribe, () => request)
