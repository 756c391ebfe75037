import {
  defaultGeofenceColour,
  defaultGeofenceRules,
  type Geofence,
  type GeofenceEventKind,
  GeofenceRules,
  GeofenceShape,
} from '@heimdall/contracts'
import { checkShape, type Shape } from '@heimdall/geo'
import type { DraftProblem } from './geofence-texts.ts'

export type RuleName = keyof GeofenceRules
export type RuleTexts = Readonly<Record<RuleName, string>>

/** A fence as it stands in a form: numbers as they were typed, and a shape that may be unfinished. */
export interface GeofenceDraft {
  name: string
  colour: string
  shape: Shape | null
  mailOn: readonly GeofenceEventKind[]
  /** An empty `dwellSeconds` means never. */
  rules: RuleTexts
}

export type DraftProblems = Partial<Record<'name' | 'shape' | RuleName, DraftProblem>>
export interface ReadGeofence {
  name: string
  colour: string
  shape: GeofenceShape
  mailOn: GeofenceEventKind[]
  rules: GeofenceRules
}

export const ruleNames: readonly RuleName[] = [
  'exitMarginM',
  'exitMarginPercent',
  'confirmFixes',
  'confirmSeconds',
  'dwellSeconds',
  'cooldownSeconds',
  'crossingSeconds',
]

export function writeRules(rules: GeofenceRules): RuleTexts {
  const text = (name: RuleName) => (rules[name] === null ? '' : String(rules[name]))
  return {
    exitMarginM: text('exitMarginM'),
    exitMarginPercent: text('exitMarginPercent'),
    confirmFixes: text('confirmFixes'),
    confirmSeconds: text('confirmSeconds'),
    dwellSeconds: text('dwellSeconds'),
    cooldownSeconds: text('cooldownSeconds'),
    crossingSeconds: text('crossingSeconds'),
  }
}

/** Of a fence that is edited, or empty for a new one. */
export const draftOf = (fence?: Geofence): GeofenceDraft => ({
  name: fence?.name ?? '',
  colour: fence?.colour ?? defaultGeofenceColour,
  shape: fence?.shape ?? null,
  mailOn: fence?.mailOn ?? [],
  rules: writeRules(fence?.rules ?? defaultGeofenceRules),
})

/** What was typed as rules, or which of them mean nothing. */
export function readRules(texts: RuleTexts): { rules: GeofenceRules | null; problems: DraftProblems } {
  const numbers = Object.fromEntries(ruleNames.map((name) => [name, readNumber(name, texts[name])]))
  const read = GeofenceRules.safeParse(numbers)
  if (read.success) return { rules: read.data, problems: {} }
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
  const problems: DraftProblems = {}
  for (const name of ruleNames) if (wrong.has(name)) problems[name] = 'out_of_range'
  return { rules: null, problems }
}

/** What is not a number stays text, which the schema refuses. */
function readNumber(name: RuleName, text: string): number | string | null {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return name === 'dwellSeconds' ? null : ''
  const number = Number(plain)
  return Number.isFinite(number) ? number : text
}

/** What can be sent, or what is wrong. */
export function readDraft(draft: GeofenceDraft): { fence: ReadGeofence | null; problems: DraftProblems } {
  const { rules, problems } = readRules(draft.rules)
  const name = draft.name.trim()
  if (name === '') problems.name = 'name_missing'
  else if (name.length > 60) problems.name = 'name_too_long'
  const shape = GeofenceShape.safeParse(draft.shape)
  const problem = draft.shape === null ? 'shape_missing' : checkShape(draft.shape)
  if (problem) problems.shape = problem
  else if (!shape.success) problems.shape = 'out_of_range'
  if (!rules || !shape.success || Object.keys(problems).length > 0) return { fence: null, problems }
  return {
    fence: { name, colour: draft.colour, shape: shape.data, mailOn: [...draft.mailOn], rules },
    problems,
  }
}
