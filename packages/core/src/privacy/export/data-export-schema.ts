import { DataExport, dataExportSchemaPath } from '@heimdall/contracts'
import { z } from 'zod'

/** The published JSON Schema of data.json (draft 2020-12), made from what every export is parsed by. */
export const dataExportSchema = (publicUrl: string): Record<string, unknown> => ({
  ...z.toJSONSchema(DataExport),
  $id: `${publicUrl}${dataExportSchemaPath}`,
})
