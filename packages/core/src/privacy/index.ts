export * from './deletion/index.ts'
