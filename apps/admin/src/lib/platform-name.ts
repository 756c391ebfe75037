/** What the community calls this place; the server writes it into the page. */
export const platformName =
  document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? 'Heimdall'
