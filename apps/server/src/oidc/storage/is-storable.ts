/** As JSON writes NUL and halves of a pair of surrogates; a backslash that is itself escaped begins neither. */
const notInJsonb = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

/** Whether jsonb can hold it: what anybody may send in a parameter can be text to JSON, and none to PostgreSQL. */
export const isStorable = (payload: object): boolean => !notInJsonb.test(JSON.stringify(payload))
