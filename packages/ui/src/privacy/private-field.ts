/** For a control: privacy mode covers what stands in it while nobody works in it. Fields of an e-mail address are covered without. */
export const privateField = { 'data-private-field': '' } as const
