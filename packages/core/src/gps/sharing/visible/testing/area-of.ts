import { type HiddenArea, hiddenAreaOf } from '../hidden-area.ts'
import type { Story } from './story.ts'

type StoryZone = Story['zones'][number]

const known = new WeakMap<StoryZone, HiddenArea>()

/** Where a zone of a story hides. */
export function areaOf(story: Story, zone: StoryZone): HiddenArea {
  const area = known.get(zone) ?? hiddenAreaOf(zone.zone, story.secret)
  known.set(zone, area)
  return area
}
