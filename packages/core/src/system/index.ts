export { getPublicInfo } from './get-public-info.ts'
export { ping } from './ping.ts'
export { type Rotated, rotateKeys } from './rotate-keys.ts'
