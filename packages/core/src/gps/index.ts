export * from './fix.ts'
