export * from './find-account-token.ts'
export * from './mint-account-token.ts'
export * from './use-account-token.ts'
