export { createDocumentValidator, type DocumentValidator } from './document-validator.ts'
