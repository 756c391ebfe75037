import type { GpsDialect, InspectedRequest, InspectionProblem, RefusalReason } from '@heimdall/contracts'

/** What is said of what phones send, in the user's language; made by the app that shows it. */
export interface RequestTexts {
  /** Of a request that is no dialect. */
  unknownDialect: string
  dialects: Record<GpsDialect, string>
  taken: (count: number) => string
  known: (count: number) => string
  heard: string
  refusals: Record<RefusalReason, string>
  problems: Record<InspectionProblem, string>
}

/** What came of a request, in a sentence. */
export function requestText(request: InspectedRequest, texts: RequestTexts): string {
  const { accepted, duplicate, refused, problems } = request
  const [problem] = problems
  if (accepted > 0) return texts.taken(accepted)
  if (refused[0]) return texts.refusals[refused[0].reason]
  if (duplicate > 0) return texts.known(duplicate)
  return problem ? texts.problems[problem] : texts.heard
}
