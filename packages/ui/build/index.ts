export { compiledMessages } from './compiled-messages.ts'
export { pureSchemas } from './pure-schemas.ts'
