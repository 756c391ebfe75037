export * from './get-public-info.ts'
export * from './ping.ts'
