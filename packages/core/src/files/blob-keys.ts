/** Where the content of files lies. Each folder carries the id of the row that it belongs to. */
export const filesPrefix = 'files/'
export const uploadsPrefix = 'uploads/'

export const contentKey = (fileId: string): string => `${filesPrefix}${fileId}/content`
export const thumbnailKey = (fileId: string): string => `${filesPrefix}${fileId}/thumbnail`
export const partKey = (uploadId: string, partId: string): string => `${uploadsPrefix}${uploadId}/${partId}`
export const partsOf = (uploadId: string): string => `${uploadsPrefix}${uploadId}/`
/** The id in a key. */
export const ownerOfKey = (key: string): string => key.split('/')[1] ?? ''
