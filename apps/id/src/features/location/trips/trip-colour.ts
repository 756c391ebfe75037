/** Of trips without a category: a colour that no category begins with. */
export const plainColour = '#64748b'
