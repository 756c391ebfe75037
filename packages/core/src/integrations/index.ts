export * from './messages/index.ts'
export * from './webhooks/index.ts'
