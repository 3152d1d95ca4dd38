import { useI18n } from 'vue-i18n'
import type { Schemas } from '@/api/client'

/** How far an aim has to reach, in words: 不低于 80%, 不超过 3 天. */
export function useBound(): (about: Schemas['ReviewAboutIndicator'], bound: number) => string {
  const { t } = useI18n()
  return (about, bound) =>
    t(about.better === 'UP' ? 'review.aim.atLeast' : 'review.aim.atMost', {
      n: bound,
      unit: about.shown === 'SHARE' ? '%' : t('review.aim.days'),
    })
}
