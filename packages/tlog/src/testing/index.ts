export { type TestWitness, testWitness } from './cosign.ts'
export { type MemoryLog, memoryLog } from './memory-log.ts'
