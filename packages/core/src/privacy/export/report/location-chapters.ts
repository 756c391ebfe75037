import type { Block, Chapter } from './chapter.ts'
import type { ChapterSource } from './chapter-source.ts'
import { audienceNames, kindNames, precisionNames, shapeNames } from './location-names.ts'

export function locationChapters(source: ChapterSource): Chapter[] {
  const { t, format, locale, rowsOf, countOf, table } = source
  const { labels, chapters } = t
  const positions: Block[] =
    countOf('positions') === 0
      ? []
      : [{ kind: 'note', text: t.positions(format.number(countOf('positions'))) }]
  return [
    {
      title: chapters.devices,
      blocks: [
        ...table(
          'devices',
          [
            { title: labels.device, share: 4 },
            { title: labels.kind, share: 2 },
            { title: labels.since, share: 3 },
            { title: labels.lastSeen, share: 3 },
          ],
          (rowsOf('devices') ?? []).map(({ name, kind, createdAt, live }) => [
            name,
            kindNames[locale][kind],
            format.time(createdAt),
            format.time(live?.lastSeenAt ?? null),
          ]),
        ),
        ...positions,
      ],
    },
    {
      title: chapters.trips,
      blocks: table(
        'trips',
        [
          { title: labels.name, share: 4 },
          { title: labels.start, share: 3 },
          { title: labels.duration, share: 2 },
          { title: labels.distance, share: 2 },
        ],
        (rowsOf('trips') ?? []).map(({ title, device, startedAt, durationSeconds, distanceM }) => [
          title ?? device?.name ?? '–',
          format.time(startedAt),
          format.minutes(durationSeconds),
          format.distance(distanceM),
        ]),
      ),
    },
    {
      title: chapters.geofences,
      blocks: table(
        'geofences',
        [
          { title: labels.name, share: 4 },
          { title: labels.type, share: 3 },
          { title: labels.since, share: 3 },
        ],
        (rowsOf('geofences') ?? []).map(({ name, shape, createdAt }) => [
          name,
          shapeNames[locale][shape.type],
          format.time(createdAt),
        ]),
      ),
    },
    { title: chapters.sharing, blocks: sharing(source) },
    {
      title: chapters.seenBy,
      blocks: table(
        'seenBy',
        [
          { title: labels.who, share: 3 },
          { title: labels.how, share: 4 },
          { title: labels.views, share: 2 },
          { title: labels.time, share: 3 },
        ],
        (rowsOf('seenBy') ?? []).map(({ viewer, audience, audienceName, views, lastAt }) => [
          viewer?.username ?? t.unknown,
          [audienceNames[locale][audience], audienceName].filter((part) => part !== null).join(': '),
          format.number(views),
          format.time(lastAt),
        ]),
      ),
    },
  ]
}

function sharing({ t, format, locale, rowsOf, countOf }: ChapterSource): Block[] {
  const { labels } = t
  const own = rowsOf('sharing')
  const row = (
    name: string,
    { precision, delaySeconds }: { precision: keyof (typeof precisionNames)['en']; delaySeconds: number },
  ) => [name, precisionNames[locale][precision], format.minutes(delaySeconds)]
  const rows = [
    ...(own ? [row(labels.publicPage, own.public), row(labels.overlay, own.overlay)] : []),
    ...(rowsOf('shares') ?? []).map((share) => row(share.name, share)),
    ...(rowsOf('grants') ?? []).map((grant) => row(grant.to.name, grant)),
  ]
  return [
    {
      kind: 'table',
      columns: [
        { title: labels.audience, share: 5 },
        { title: labels.precision, share: 3 },
        { title: labels.delay, share: 2 },
      ],
      rows,
    },
    { kind: 'facts', facts: [[labels.zones, format.number(countOf('privacyZones'))]] },
  ]
}
