import type { Fix } from '../../fix.ts'

/** What the decision asks of a fix. What is not here, such as its attributes and battery, no audience ever sees. */
export type Sighting = Pick<
  Fix,
  | 'fixTime'
  | 'receivedAt'
  | 'latitude'
  | 'longitude'
  | 'altitudeM'
  | 'speedKmh'
  | 'heading'
  | 'accuracyM'
  | 'flags'
>

/** What is left of a fix that lay in a privacy zone when it came: that there was one. */
export interface Concealed {
  concealed: true
  fixTime: number
  receivedAt: number
  flags: number
}

/** What may wait for its publication. */
export type Waiting = Sighting | Concealed

export const isConcealed = (waiting: Waiting): waiting is Concealed => 'concealed' in waiting
