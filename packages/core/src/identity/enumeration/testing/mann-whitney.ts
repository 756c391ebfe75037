/**
 * How far two samples lie apart, in standard deviations of what chance alone would make of one population: the z of the
 * Mann-Whitney U test (1947), with its correction for ties. It looks at the order of the values only, so a few that took
 * very long on a busy machine weigh no more than others.
 */
export function mannWhitneyZ(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))]
  all.sort((left, right) => left.value - right.value)
  const n = all.length
  let rankSum = 0
  let ties = 0
  for (let start = 0; start < n; ) {
    let end = start
    while (end < n && all[end]?.value === all[start]?.value) end++
    const rank = (start + 1 + end) / 2
    rankSum += rank * all.slice(start, end).filter(({ isA }) => isA).length
    const tied = end - start
    ties += tied ** 3 - tied
    start = end
  }
  const u = rankSum - (a.length * (a.length + 1)) / 2
  const mean = (a.length * b.length) / 2
  const variance = ((a.length * b.length) / 12) * (n + 1 - ties / (n * (n - 1)))
  return variance === 0 ? 0 : (u - mean) / Math.sqrt(variance)
}
