/**
 * Everything that can be wrong with a search, in English. The apps translate by code, with the same parameters; lists
 * in parameters are separated by comma and space.
 */
const messages = {
  text_too_long: 'A search has at most {max} characters.',
  too_many_terms: 'A search has at most {max} terms.',
  too_many_names: 'A search names at most {max} people. Use ids for the others.',
  too_many_users: 'More than {max} users match {names}. Write more of the name.',
  bad_character: 'This character can not be searched for.',
  unclosed_quote: 'This quotation mark has no second one. Write \\" for one that is part of the text.',
  stray_quote:
    'A quotation mark stands at the beginning of a word or value. Write \\" inside quotation marks.',
  missing_space: 'After a closing quotation mark comes a space.',
  missing_term: 'A minus excludes what follows it without a space. Quote it to search for it.',
  missing_value: 'Write what to search for after {key}:',
  empty_text: 'There is nothing between these quotation marks.',
  operator_word:
    'All terms must hold, so {word} means nothing here. Separate alternatives by commas, exclude by a minus, or quote the word.',
  unknown_key: 'Nothing can be searched by "{key}". There are {keys}. Quote the words to search for them.',
  unknown_type: 'There is no event type "{type}".',
  unknown_type_nearest: 'There is no event type "{type}". Did you mean {nearest}?',
  unknown_value: '"{value}" is nothing that {key} can be. There are {allowed}.',
  bad_country: '"{value}" is no country code. Use two letters as in ISO 3166-1, such as DE.',
  bad_address: '"{value}" is neither an IP address nor a network such as 10.0.0.0/8.',
  bad_id: '"{value}" is no id. An id looks like 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7.',
  bad_app: '"{value}" is no client id. One looks like app_k3JX0bYt5sVnQpLw2RhZcA.',
  bad_name: '"{value}" is no {key}. Use lower case letters, digits and underscores.',
  bad_time:
    '"{value}" is no time. Use 2026-01-31, 2026-01, 2026-01-31T12:30, today, yesterday, 7d, 24h, a range a..b, or one after >, >=, < or <=.',
  empty_range: 'The range {value} ends before it begins.',
  nobody: 'Nobody is signed in whom @me could mean.',
} as const

type SearchErrorCode = keyof typeof messages

type ParameterIn<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterIn<Rest>
  : never
type ParametersOf<Code extends SearchErrorCode> = {
  readonly [Name in ParameterIn<(typeof messages)[Code]>]: string
}

/** What is wrong, before it is known where. */
export interface SearchFault {
  readonly code: SearchErrorCode
  readonly params: Readonly<Record<string, string>>
}

export interface SearchError extends SearchFault {
  readonly message: string
  /** Where in the text: offsets of UTF-16 units, `end` exclusive. */
  readonly start: number
  readonly end: number
}

export const fault = <Code extends SearchErrorCode>(code: Code, params: ParametersOf<Code>): SearchFault => ({
  code,
  params,
})

export function errorAt({ start, end }: { start: number; end: number }, found: SearchFault): SearchError {
  const message = messages[found.code].replaceAll(/\{(\w+)\}/g, (_, name: string) => found.params[name] ?? '')
  return { ...found, message, start, end }
}
