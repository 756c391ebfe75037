export * from './create-trip-template.ts'
export * from './delete-trip-template.ts'
export * from './list-trip-templates.ts'
export * from './update-trip-template.ts'
