import { ShapeField as DrawnShape, type ShapeFieldProps as DrawnShapeProps } from '@heimdall/ui/geofences'
import { useLocale, useMessages } from 'use-intl'
import { useShapeEditorLabels } from './use-shape-editor-labels.ts'

/** In the words of this app. */
export function ShapeField(props: Pick<DrawnShapeProps, 'value' | 'onChange' | 'problem'>) {
  const labels = useShapeEditorLabels()
  const { editorMap } = useMessages()
  const locale = useLocale()
  return <DrawnShape {...props} labels={labels} mapLabels={editorMap} locale={locale} />
}
