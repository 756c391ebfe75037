import { z } from 'zod'

export const eventTabs = ['overview', 'around', 'json', 'proof'] as const
/** Which part of an event's drawer is open; the first one stands in no URL. */
export const EventTab = z.enum(eventTabs)
export type EventTab = z.infer<typeof EventTab>

/** What the drawer needs of an address. */
export const DrawerSearch = z.object({
  event: z.uuid().optional().catch(undefined),
  tab: EventTab.optional().catch(undefined),
})
export type DrawerSearch = z.infer<typeof DrawerSearch>
