export * from './get-matrix.ts'
export * from './update-matrix.ts'
