/** What the community calls this place: the server writes it into the page, and no page has changed its title yet. */
export const platformName = document.title
