import { useI18n } from 'vue-i18n'
import { today } from '@/app/session'
import type { Language } from '@/words'
import { dayOf, daysBetween, sayDay, sayDayOnPaper, sayMonth, timeOf } from './days'

/** The same, in the reader's language and against the server's today. */
export function useDays() {
  const { t, locale } = useI18n()

  function day(value: string): string {
    return sayDay(value, today.value, locale.value as Language)
  }

  function dayOrToday(value: string): string {
    return value === today.value ? t('app.today') : day(value)
  }

  function moment(value: string): string {
    return dayOrToday(dayOf(value)) + ' ' + timeOf(value)
  }

  /** 还有 2 天, 今天到期, 过了 3 天. */
  function left(due: string): string {
    const days = daysBetween(today.value, due)
    if (days === 0) return t('app.due.today')
    return days > 0 ? t('app.due.left', { n: days }, days) : t('app.due.passed', { n: -days }, -days)
  }

  /** Amber for three days, the seal's colour once passed. */
  function urgency(due: string): '' | 'soon' | 'seal' {
    const days = daysBetween(today.value, due)
    return days < 0 ? 'seal' : days <= 3 ? 'soon' : ''
  }

  function monthOf(value: string): string {
    return sayMonth(value, locale.value as Language)
  }

  function onPaper(value: string): string {
    return sayDayOnPaper(value, locale.value as Language)
  }

  return { day, dayOrToday, onPaper, monthOf, moment, left, urgency }
}
