let known: Promise<Set<string>> | null = null

/** Whether a password is among the 49,000 most used ones, in any case. Loaded when first needed: most processes never do. */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(String)),
  )
  return (await known).has(password.toLowerCase())
}
