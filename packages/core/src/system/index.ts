export * from './get-public-info.ts'
export * from './ping.ts'
export * from './rotate-keys.ts'
