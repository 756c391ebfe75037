import type { MapLabels } from '@heimdall/ui/map'
import { useTranslations } from 'use-intl'

export function useMapLabels(): MapLabels {
  const t = useTranslations('geoMap')
  const tCommon = useTranslations('common')
  return {
    map: t('map'),
    keys: t('keys'),
    zoomIn: t('zoomIn'),
    zoomOut: t('zoomOut'),
    fit: t('fit'),
    loading: t('loading'),
    noWebGlTitle: t('noWebGlTitle'),
    noWebGlText: t('noWebGlText'),
    failedTitle: t('failedTitle'),
    failedText: t('failedText'),
    retry: tCommon('retry'),
  }
}
