import { hash } from 'node:crypto'

/** What stands in the address of a picture, so that another picture has another address. */
export const hashPicture = (image: Buffer): string => hash('sha256', image, 'hex').slice(0, 32)
