export { exportPositions } from './export-positions.ts'
export { importPositions } from './import-positions.ts'
export { listImports } from './list-imports.ts'
export { selectImports, toImport } from './to-import.ts'
