import type { IntegrationStats, integrationFigureNames } from '@heimdall/contracts'

export type FigureName = (typeof integrationFigureNames)[number]

/** What of it can be followed over the days. */
export function figuresOf(stats: IntegrationStats): Partial<Record<FigureName, number>> {
  if (stats.kind === 'twitch') {
    const { followers, subscribers } = stats
    return { ...(followers === null ? {} : { followers }), ...(subscribers === null ? {} : { subscribers }) }
  }
  if (stats.kind === 'oidc' || stats.guilds === null) return {}
  return { members: stats.guilds.reduce((sum, { members }) => sum + (members ?? 0), 0) }
}

/** What the audit log keeps: figures, and no names. */
export const recordedStats = (stats: IntegrationStats) => ({
  ...figuresOf(stats),
  ...(stats.kind === 'twitch' ? { isLive: stats.isLive, viewers: stats.viewers } : {}),
  ...(stats.kind === 'discord' ? { guilds: stats.guilds?.length ?? null } : {}),
})
