export * from './evaluate-fences.ts'
export * from './fence-state.ts'
export * from './prepare-fences.ts'
export * from './settle-fences.ts'
