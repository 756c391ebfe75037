/** Of the moment from which on figures were counted. */
export const countedFormat = { dateStyle: 'medium', timeStyle: 'short' } as const
