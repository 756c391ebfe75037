export { exportPositions } from './export-positions.ts'
export { importPositions } from './import-positions.ts'
export * from './list-imports.ts'
