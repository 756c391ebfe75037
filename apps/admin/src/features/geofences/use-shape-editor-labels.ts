import type { ShapeEditorLabels } from '@heimdall/ui/map'
import { useMemo } from 'react'
import { useMessages, useTranslations } from 'use-intl'

export function useShapeEditorLabels(): ShapeEditorLabels {
  const t = useTranslations('shapeEditor')
  const { shapeEditor } = useMessages()
  return useMemo(
    () => ({
      ...shapeEditor,
      hole: (number) => t('hole', { number }),
      point: (number, of) => t('point', { number, of }),
      insert: (after) => t('insert', { after }),
      remove: (number) => t('remove', { number }),
    }),
    [shapeEditor, t],
  )
}
