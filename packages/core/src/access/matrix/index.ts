export { getMatrix } from './get-matrix.ts'
export { updateMatrix } from './update-matrix.ts'
