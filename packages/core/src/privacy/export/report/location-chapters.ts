import { roleLabel } from '@heimdall/contracts'
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
            { title: labels.kind },
            { title: labels.since },
            { title: labels.lastSeen },
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
          { title: labels.start },
          { title: labels.duration },
          { title: labels.distance },
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
        [{ title: labels.name, share: 4 }, { title: labels.type }, { title: labels.since }],
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
          { title: labels.views },
          { title: labels.time },
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
    ...(rowsOf('grants') ?? []).map((grant) =>
      row(grant.to.kind === 'role' ? t.holders(roleLabel(grant.to.name, locale)) : grant.to.name, grant),
    ),
  ]
  return [
    {
      kind: 'table',
      columns: [{ title: labels.audience, share: 5 }, { title: labels.precision }, { title: labels.delay }],
      rows,
    },
    { kind: 'facts', facts: [[labels.zones, format.number(countOf('privacyZones'))]] },
  ]
}
