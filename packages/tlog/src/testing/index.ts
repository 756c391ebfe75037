export * from './cosign.ts'
export * from './memory-log.ts'
