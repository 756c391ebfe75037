import type { Dialect } from './dialect.ts'
import { osmand } from './dialects/osmand.ts'
import { overland } from './dialects/overland.ts'
import { owntracks } from './dialects/owntracks.ts'
import { rtirl } from './dialects/rtirl.ts'
import { traccar } from './dialects/traccar.ts'
import type { PhoneRequest } from './phone-request.ts'

/** The most telling first: what names little else is OsmAnd's, which takes almost anything. */
const dialects: readonly Dialect[] = [owntracks, overland, traccar, rtirl, osmand]

/** As what a request is read; null: nothing that we know. */
export const detectDialect = (request: PhoneRequest): Dialect | null =>
  dialects.find((dialect) => dialect.recognises(request)) ?? null
