/** Where the picture of an app lies, as a path of this Heimdall; null: it has none. */
export const appLogoUrl = (id: string, contentHash: string | null): string | null =>
  contentHash === null ? null : `/app-logos/${id}/${contentHash}.webp`
