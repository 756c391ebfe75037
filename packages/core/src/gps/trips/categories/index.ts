export * from './create-trip-category.ts'
export * from './delete-trip-category.ts'
export * from './list-trip-categories.ts'
export * from './update-trip-category.ts'
