import type { GeofenceEventKind, GeofenceRules, ReplayedGeofenceEvent } from '@heimdall/contracts'
import type { ShapeProblem } from '@heimdall/geo'

/** What is wrong with a draft, field by field. */
export type DraftProblem = ShapeProblem | 'name_missing' | 'name_too_long' | 'shape_missing' | 'out_of_range'

/** What the parts of this folder say, in the user's language; made by the app that shows them. */
export interface GeofenceTexts {
  name: string
  colour: string
  mail: string
  mailHint: string
  mailOn: Record<GeofenceEventKind, string>
  advanced: string
  advancedHint: string
  rules: Record<keyof GeofenceRules, string>
  ruleHints: Record<keyof GeofenceRules, string>
  problems: Record<DraftProblem, string>
  kinds: Record<GeofenceEventKind, string>
  passing: string
  goneDevice: string
  origins: Record<ReplayedGeofenceEvent['origin'], string>
}
