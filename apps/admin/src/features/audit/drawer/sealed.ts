import type { EventProof } from '@heimdall/contracts'

/** The proof of an event that has its place in the log. */
export type Sealed = Extract<EventProof, { state: 'sealed' }>
