/** PostgreSQL's text can not hold NUL, and its jsonb no half surrogates; a platform may send both. */
export const cleanText = (text: string): string => text.replaceAll('\0', '').toWellFormed()
