/** Where the browser finds what is in a file. */
export const downloadAddress = (id: string) => `/v1/files/${id}/content`
export const previewAddress = (id: string) => `/v1/files/${id}/content?inline=true`
export const thumbnailAddress = (id: string) => `/v1/files/${id}/thumbnail`
