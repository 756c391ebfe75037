export { createTripCategory } from './create-trip-category.ts'
export { deleteTripCategory } from './delete-trip-category.ts'
export { listTripCategories } from './list-trip-categories.ts'
export { updateTripCategory } from './update-trip-category.ts'
