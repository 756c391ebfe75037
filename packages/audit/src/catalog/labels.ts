/** A name in both languages of the apps: short, sentence case, calm. German is worded neutrally. */
export interface Labels {
  readonly en: string
  readonly de: string
}
