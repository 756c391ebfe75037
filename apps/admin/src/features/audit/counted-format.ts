/** Of the moment from which on figures were counted. */
export const countedFormat = { dateStyle: 'short', timeStyle: 'short' } as const
