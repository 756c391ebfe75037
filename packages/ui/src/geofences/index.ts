export {
  type DraftProblems,
  draftOf,
  type GeofenceDraft,
  type ReadGeofence,
  readDraft,
} from './geofence-draft.ts'
export { GeofenceEventList, type GeofenceEventListProps, type ShownEvent } from './geofence-event-list.tsx'
export { GeofenceFields, type GeofenceFieldsProps } from './geofence-fields.tsx'
export type { GeofenceTexts } from './geofence-texts.ts'
export { ReplayCard, type ReplayCardProps, type ReplayInput } from './replay-card.tsx'
export type { ReplayTexts } from './replay-texts.ts'
export { ShapeField, type ShapeFieldProps } from './shape-field.tsx'
