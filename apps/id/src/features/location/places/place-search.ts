/** What an address restores. */
interface PlaceSearch {
  tab?: 'events' | 'edit' | undefined
}

// Not with zod: route definitions belong to the first file that every visitor loads.
export const placeSearch = ({ tab }: Record<string, unknown>): PlaceSearch => ({
  tab: tab === 'events' || tab === 'edit' ? tab : undefined,
})
