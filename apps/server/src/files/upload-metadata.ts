/** `filename d29ybGQ=,folder …`: names, and values in base64 (tus 1.0, Upload-Metadata). `folderId` is ours. */
export function readUploadMetadata(header: string | string[] | undefined): {
  name: string | undefined
  folderId: string | undefined
} {
  const pairs = String(header ?? '')
    .split(',')
    .map((pair) => pair.trim().split(' '))
  const values = new Map(
    pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]),
  )
  return {
    name: values.get('filename') ?? values.get('name'),
    folderId: values.get('folderId') || undefined,
  }
}
