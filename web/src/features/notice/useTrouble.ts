import { useI18n } from 'vue-i18n'
import type { Schemas } from '@/api/client'

/** Why something did not go out, in a plain sentence. */
export function useTrouble() {
  const { t } = useI18n()

  function why(seen: Schemas['NoticeSeen'] | undefined): string {
    return seen ? t('notice.trouble.' + seen.trouble, { number: seen.number ?? '' }) : ''
  }

  return { why }
}
