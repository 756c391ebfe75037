export { createFileLink } from './create-link.ts'
export { listFileLinks } from './list-links.ts'
export { openFileLink } from './open-link.ts'
export { revokeFileLink } from './revoke-link.ts'
