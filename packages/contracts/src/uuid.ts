/** Any UUID as RFC 9562 writes it, of whatever version; PostgreSQL takes them all. */
export const uuidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => uuidForm.test(text)
