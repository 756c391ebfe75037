export { createTripTemplate } from './create-trip-template.ts'
export { deleteTripTemplate } from './delete-trip-template.ts'
export { listTripTemplates } from './list-trip-templates.ts'
export { updateTripTemplate } from './update-trip-template.ts'
